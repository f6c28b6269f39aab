-- One row is a change of the open amount of an invoice that is at least `days_late` days late.
-- Grain: one a day in the invoice's ledger and a number of days; nearly every moment of an account
-- has one. Who reads them sums up those of one moment.
-- Rule: what is open when an invoice's effective due date is `days_late` days old crosses at the
-- start of that day (phase 0); later changes count in the course of their own day (phase 1).
-- Only what was open on day 30 or changed from then on is looked at: most invoices never cross.
-- What changes again before that day never crosses as it was.
with late_spans as (
    select *
    from intermediate.invoice_ledger
    where effective_due_date <= getvariable('period_end') - 30
        and (event_date >= effective_due_date + 30 and open_change <> 0
            or coalesce(next_event_date >= effective_due_date + 30, true) and open_amount <> 0)
),
crossed as (
    select
        late_spans.*,
        late_spans.effective_due_date + thresholds.days_late as threshold_date,
        thresholds.days_late
    from late_spans
    cross join (values (30), (60), (90), (120), (150), (180)) as thresholds (days_late)
    where threshold_date <= getvariable('period_end')
        and coalesce(late_spans.next_event_date >= threshold_date, true)
),
changes as (
    select
        client_id,
        greatest(event_date, threshold_date) as event_date,
        if(event_date < threshold_date, 0, 1) as phase,
        days_late,
        if(event_date < threshold_date, open_amount, open_change) as late_change
    from crossed
)
select
    client_id,
    event_date,
    phase,
    days_late,
    late_change
from changes
where late_change <> 0
