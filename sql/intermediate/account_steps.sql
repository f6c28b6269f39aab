-- One row is a moment at which an account's figures changed.
-- Grain: client_id, step_date, phase. Phase 0 is the start of a day (invoices turn 30, 60, ...
-- days late), phase 1 its end (invoices, payments and credits of that day).
-- Rule: unapplied credit, never below 0, covers the oldest due first. So it is taken off every
-- late amount as a whole, and off the balance (D-008). Buckets are decided after cents are dropped
-- (D-009).
-- previous_... is the state just before the moment: the running sum without the moment's own
-- change. Most accounts are never late: they go through a narrower window.
with changes as (
    select
        client_id,
        event_date as step_date,
        1 as phase,
        open_change,
        excess_change as credit_change
    from intermediate.invoice_ledger
    union all
    select credit.client_id, credit.event_date, 1, 0, credit.credit_change
    from intermediate.credit_changes as credit
    semi join intermediate.accounts as accounts on accounts.client_id = credit.client_id
),
late_clients as (
    select distinct client_id from intermediate.late_changes
),
current_steps as (
    select
        changes.client_id,
        changes.step_date,
        changes.phase,
        cast(sum(changes.open_change) as decimal(18, 2)) as open_change,
        cast(sum(changes.credit_change) as decimal(18, 2)) as credit_change
    from changes
    anti join late_clients on late_clients.client_id = changes.client_id
    group by changes.client_id, changes.step_date, changes.phase
),
current_running as (
    select
        *,
        row_number() over account_time as step_number,
        lead(step_date) over account_time as next_step_date,
        cast(sum(open_change) over account_time as decimal(18, 2)) as open_amount,
        cast(sum(credit_change) over account_time as decimal(18, 2)) as issued_credit
    from current_steps
    window account_time as (
        partition by client_id order by step_date, phase
        rows between unbounded preceding and current row)
),
late_client_changes as (
    select changes.*, 0 as days_late, 0 as late_change
    from changes
    semi join late_clients on late_clients.client_id = changes.client_id
    union all
    select client_id, event_date, phase, 0, 0, days_late, late_change
    from intermediate.late_changes
),
late_steps as (
    select
        client_id,
        step_date,
        phase,
        cast(sum(open_change) as decimal(18, 2)) as open_change,
        cast(sum(credit_change) as decimal(18, 2)) as credit_change,
        cast(sum(if(days_late = 30, late_change, 0)) as decimal(18, 2)) as change_30,
        cast(sum(if(days_late = 60, late_change, 0)) as decimal(18, 2)) as change_60,
        cast(sum(if(days_late = 90, late_change, 0)) as decimal(18, 2)) as change_90,
        cast(sum(if(days_late = 120, late_change, 0)) as decimal(18, 2)) as change_120,
        cast(sum(if(days_late = 150, late_change, 0)) as decimal(18, 2)) as change_150,
        cast(sum(if(days_late = 180, late_change, 0)) as decimal(18, 2)) as change_180
    from late_client_changes
    group by client_id, step_date, phase
),
late_running as (
    select
        *,
        row_number() over account_time as step_number,
        lead(step_date) over account_time as next_step_date,
        cast(sum(open_change) over account_time as decimal(18, 2)) as open_amount,
        cast(sum(credit_change) over account_time as decimal(18, 2)) as issued_credit,
        cast(sum(change_30) over account_time as decimal(18, 2)) as late_30,
        cast(sum(change_60) over account_time as decimal(18, 2)) as late_60,
        cast(sum(change_90) over account_time as decimal(18, 2)) as late_90,
        cast(sum(change_120) over account_time as decimal(18, 2)) as late_120,
        cast(sum(change_150) over account_time as decimal(18, 2)) as late_150,
        cast(sum(change_180) over account_time as decimal(18, 2)) as late_180
    from late_steps
    window account_time as (
        partition by client_id order by step_date, phase
        rows between unbounded preceding and current row)
),
covered as (
    select
        *,
        greatest(issued_credit, 0) as credit_amount,
        greatest(issued_credit - credit_change, 0) as previous_credit_amount
    from late_running
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
),
all_steps as (
    select
        client_id, step_date, phase, step_number, next_step_date, open_amount, open_change,
        credit_amount, previous_credit_amount, late_30, bucket, previous_bucket,
        -- Counts the delinquencies so far; one number is one unbroken time and the time after it.
        count(*) filter (where bucket > 0 and previous_bucket = 0) over (
            partition by client_id order by step_number
            rows between unbounded preceding and current row) as delinquency_number
    from decided
    union all
    select
        client_id, step_date, phase, step_number, next_step_date, open_amount, open_change,
        greatest(issued_credit, 0), greatest(issued_credit - credit_change, 0), 0, 0, 0, 0
    from current_running
)
select
    client_id,
    step_date,
    phase,
    cast(step_number as integer) as step_number,
    next_step_date,
    cast(open_amount as decimal(18, 2)) as open_amount,
    cast(credit_amount as decimal(18, 2)) as credit_amount,
    cast(greatest(open_amount - credit_amount, 0) as decimal(18, 2)) as balance_amount,
    cast(greatest(late_30 - credit_amount, 0) as decimal(18, 2)) as past_due_amount,
    whole_dollars(open_amount - credit_amount) as balance_dollars,
    whole_dollars(late_30 - credit_amount) as past_due_dollars,
    bucket,
    whole_dollars(open_amount - open_change - previous_credit_amount) as previous_balance_dollars,
    previous_bucket,
    cast(delinquency_number as integer) as delinquency_number
from all_steps
