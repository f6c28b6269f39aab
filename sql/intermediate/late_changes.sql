-- One row is a change of the open amount that is at least `days_late` days late.
-- Grain: client_id, event_date, phase, days_late.
-- Rule: what is open when an invoice's effective due date is `days_late` days old crosses at the
-- start of that day (phase 0); later changes count in the course of their own day (phase 1).
-- Invoices paid before 30 days are left out here, they never cross.
with late_invoices as (
    select invoice_id
    from intermediate.invoice_ledger
    where effective_due_date + 30 <= getvariable('period_end')
    group by invoice_id, effective_due_date
    having sum(open_change) filter (where event_date < effective_due_date + 30) > 0
        or max(event_date) >= effective_due_date + 30
),
crossed as (
    select
        ledger.client_id,
        ledger.event_date < ledger.effective_due_date + thresholds.days_late as is_crossing,
        ledger.event_date,
        ledger.effective_due_date + thresholds.days_late as threshold_date,
        thresholds.days_late,
        ledger.open_change
    from intermediate.invoice_ledger as ledger
    semi join late_invoices on late_invoices.invoice_id = ledger.invoice_id
    cross join (values (30), (60), (90), (120), (150), (180)) as thresholds (days_late)
    where ledger.effective_due_date + thresholds.days_late <= getvariable('period_end')
)
select
    client_id,
    case when is_crossing then threshold_date else event_date end as event_date,
    case when is_crossing then 0 else 1 end as phase,
    days_late,
    sum(open_change) as late_change
from crossed
group by all
having sum(open_change) <> 0
