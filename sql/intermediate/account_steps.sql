-- One row is a moment at which an account's late amounts or its credit changed; only accounts that
-- ever had something 30 or more days late are here.
-- Grain: client_id, step_date, phase. Phase 0 is the start of a day (invoices turn 30, 60, ...
-- days late), phase 1 its end (invoices, payments and credits of that day).
-- Rule: unapplied credit, never below 0, covers the oldest due first. So it is taken off every
-- late amount as a whole (D-008). Buckets are decided after cents are dropped (D-009).
-- previous_bucket is the one just before the moment: from the running sums without the moment's
-- own change. What holds at the end of a day has a later next_step_date, or none.
with credit_changes as (
    select client_id, event_date as step_date, excess_change as credit_change
    from intermediate.invoice_ledger
    where excess_change <> 0
    union all
    select client_id, event_date, credit_change
    from intermediate.credit_changes
),
changes as (
    select client_id, event_date as step_date, phase, days_late, late_change, 0 as credit_change
    from intermediate.late_changes
    union all
    select client_id, step_date, 1, 0, 0, credit_change
    from credit_changes
    where client_id in (select client_id from intermediate.late_changes)
),
steps as (
    select
        client_id,
        step_date,
        phase,
        cast(sum(credit_change) as decimal(18, 2)) as credit_change,
        cast(sum(if(days_late = 30, late_change, 0)) as decimal(18, 2)) as change_30,
        cast(sum(if(days_late = 60, late_change, 0)) as decimal(18, 2)) as change_60,
        cast(sum(if(days_late = 90, late_change, 0)) as decimal(18, 2)) as change_90,
        cast(sum(if(days_late = 120, late_change, 0)) as decimal(18, 2)) as change_120,
        cast(sum(if(days_late = 150, late_change, 0)) as decimal(18, 2)) as change_150,
        cast(sum(if(days_late = 180, late_change, 0)) as decimal(18, 2)) as change_180
    from changes
    group by client_id, step_date, phase
),
running as (
    select
        *,
        row_number() over account_time as step_number,
        lead(step_date) over account_time as next_step_date,
        cast(sum(credit_change) over account_time as decimal(18, 2)) as issued_credit,
        cast(sum(change_30) over account_time as decimal(18, 2)) as late_30,
        cast(sum(change_60) over account_time as decimal(18, 2)) as late_60,
        cast(sum(change_90) over account_time as decimal(18, 2)) as late_90,
        cast(sum(change_120) over account_time as decimal(18, 2)) as late_120,
        cast(sum(change_150) over account_time as decimal(18, 2)) as late_150,
        cast(sum(change_180) over account_time as decimal(18, 2)) as late_180
    from steps
    window account_time as (
        partition by client_id order by step_date, phase
        rows between unbounded preceding and current row)
),
covered as (
    select
        *,
        greatest(issued_credit, 0) as credit_amount,
        greatest(issued_credit - credit_change, 0) as previous_credit_amount
    from running
),
decided as (
    select
        *,
        days_late_bucket(
            late_30 - credit_amount, late_60 - credit_amount, late_90 - credit_amount,
            late_120 - credit_amount, late_150 - credit_amount, late_180 - credit_amount
        ) as bucket,
        days_late_bucket(
            late_30 - change_30 - previous_credit_amount,
            late_60 - change_60 - previous_credit_amount,
            late_90 - change_90 - previous_credit_amount,
            late_120 - change_120 - previous_credit_amount,
            late_150 - change_150 - previous_credit_amount,
            late_180 - change_180 - previous_credit_amount
        ) as previous_bucket
    from covered
)
select
    client_id,
    step_date,
    phase,
    next_step_date,
    cast(credit_amount as decimal(18, 2)) as credit_amount,
    whole_dollars(late_30 - credit_amount) as past_due_dollars,
    bucket,
    previous_bucket,
    -- Counts the delinquencies so far; one number is one unbroken time and the time after it.
    cast(count(*) filter (where bucket > 0 and previous_bucket = 0) over (
        partition by client_id order by step_number
        rows between unbounded preceding and current row) as integer) as delinquency_number
from decided
