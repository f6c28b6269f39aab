-- One row is a moment at which an account's late amounts or its credit changed (changes that cancel
-- each other leave their moment here); only accounts that ever had something 30 or more days late.
-- Grain: client_id, step_date, phase. Phase 0 is the start of a day (invoices turn 30, 60, ...
-- days late), phase 1 its end (invoices, payments and credits of that day).
-- Rule: unapplied credit, never below 0, covers the oldest due first. So it is taken off every
-- late amount as a whole (D-008). Buckets are decided after cents are dropped (D-009).
-- previous_bucket is the one just before the moment: that of the step before, 0 at the first. What
-- holds at the end of a day has a later next_step_date, or none.
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
-- Who never had credit and was never 60 days late needs one sum instead of seven.
needing_more as (
    select distinct client_id from changes where days_late > 30 or credit_change <> 0
),
-- Changes of one moment have the sums of its end.
running as (
    select
        client_id,
        step_date,
        phase,
        lead(step_date) over account_time as next_step_date,
        lead(phase) over account_time as next_phase,
        0 as credit_amount,
        cast(sum(late_change) over account_time as decimal(18, 2)) as late_30,
        0 as late_60,
        0 as late_90,
        0 as late_120,
        0 as late_150,
        0 as late_180
    from changes
    where client_id not in (select client_id from needing_more)
    window account_time as (partition by client_id order by step_date, phase)
    union all
    select
        client_id,
        step_date,
        phase,
        lead(step_date) over all_time,
        lead(phase) over all_time,
        greatest(cast(sum(credit_change) over all_time as decimal(18, 2)), 0),
        cast(sum(if(days_late = 30, late_change, 0)) over all_time as decimal(18, 2)),
        cast(sum(if(days_late = 60, late_change, 0)) over all_time as decimal(18, 2)),
        cast(sum(if(days_late = 90, late_change, 0)) over all_time as decimal(18, 2)),
        cast(sum(if(days_late = 120, late_change, 0)) over all_time as decimal(18, 2)),
        cast(sum(if(days_late = 150, late_change, 0)) over all_time as decimal(18, 2)),
        cast(sum(if(days_late = 180, late_change, 0)) over all_time as decimal(18, 2))
    from changes
    where client_id in (select client_id from needing_more)
    window all_time as (partition by client_id order by step_date, phase)
),
-- The last change of a moment stands for it: what follows is another moment, or nothing.
decided as (
    select
        client_id,
        step_date,
        phase,
        next_step_date,
        cast(credit_amount as decimal(18, 2)) as credit_amount,
        whole_dollars(late_30 - credit_amount) as past_due_dollars,
        days_late_bucket(
            late_30 - credit_amount, late_60 - credit_amount, late_90 - credit_amount,
            late_120 - credit_amount, late_150 - credit_amount, late_180 - credit_amount
        ) as bucket
    from running
    where (next_step_date, next_phase) is distinct from (step_date, phase)
),
followed as (
    select
        *,
        coalesce(lag(bucket) over (partition by client_id order by step_date, phase), 0)
            as previous_bucket
    from decided
)
select
    client_id,
    step_date,
    phase,
    next_step_date,
    credit_amount,
    past_due_dollars,
    bucket,
    previous_bucket,
    -- Counts the delinquencies so far; one number is one unbroken time and the time after it.
    cast(count(*) filter (where bucket > 0 and previous_bucket = 0) over (
        partition by client_id order by step_date, phase
        rows between unbounded preceding and current row) as integer) as delinquency_number
from followed
