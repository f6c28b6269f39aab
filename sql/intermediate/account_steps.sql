-- One row is a moment at which an account's figures changed.
-- Grain: client_id, step_date, phase. Phase 0 is the start of a day (invoices turn 30, 60, ...
-- days late), phase 1 its end (invoices, payments and credits of that day).
-- Rule: unapplied credit, never below 0, covers the oldest due first. So it is taken off every
-- late amount as a whole, and off the balance (D-008). Buckets are decided after cents are dropped
-- (D-009).
-- previous_... is the state just before the moment: the running sum without the moment's own
-- change.
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
    union all
    select distinct client_id, event_date, phase, 0, 0
    from intermediate.late_changes
),
steps as (
    select
        client_id,
        step_date,
        phase,
        sum(open_change) as open_change,
        sum(credit_change) as credit_change
    from changes
    group by client_id, step_date, phase
),
running as (
    select
        *,
        row_number() over account_time as step_number,
        lead(step_date) over account_time as next_step_date,
        sum(open_change) over account_time as open_amount,
        sum(credit_change) over account_time as issued_credit
    from steps
    window account_time as (partition by client_id order by step_date, phase)
),
-- Most accounts are never late; the six late sums are run for those that were.
late_steps as (
    select
        steps.client_id,
        steps.step_date,
        steps.phase,
        coalesce(sum(changed.late_change) filter (where changed.days_late = 30), 0) as change_30,
        coalesce(sum(changed.late_change) filter (where changed.days_late = 60), 0) as change_60,
        coalesce(sum(changed.late_change) filter (where changed.days_late = 90), 0) as change_90,
        coalesce(sum(changed.late_change) filter (where changed.days_late = 120), 0) as change_120,
        coalesce(sum(changed.late_change) filter (where changed.days_late = 150), 0) as change_150,
        coalesce(sum(changed.late_change) filter (where changed.days_late = 180), 0) as change_180
    from steps
    semi join intermediate.late_changes as late_clients
        on late_clients.client_id = steps.client_id
    left join intermediate.late_changes as changed
        on changed.client_id = steps.client_id
        and changed.event_date = steps.step_date
        and changed.phase = steps.phase
    group by steps.client_id, steps.step_date, steps.phase
),
late_running as (
    select
        *,
        sum(change_30) over account_time as late_30,
        sum(change_60) over account_time as late_60,
        sum(change_90) over account_time as late_90,
        sum(change_120) over account_time as late_120,
        sum(change_150) over account_time as late_150,
        sum(change_180) over account_time as late_180
    from late_steps
    window account_time as (partition by client_id order by step_date, phase)
),
covered as (
    select
        running.*,
        late_running.* exclude (client_id, step_date, phase),
        greatest(running.issued_credit, 0) as credit_amount,
        greatest(running.issued_credit - running.credit_change, 0) as previous_credit_amount
    from running
    left join late_running
        on late_running.client_id = running.client_id
        and late_running.step_date = running.step_date
        and late_running.phase = running.phase
),
decided as (
    select
        client_id,
        step_date,
        phase,
        step_number,
        next_step_date,
        open_amount,
        credit_amount,
        greatest(open_amount - credit_amount, 0) as balance_amount,
        greatest(coalesce(late_30, 0) - credit_amount, 0) as past_due_amount,
        whole_dollars(open_amount - credit_amount) as balance_dollars,
        whole_dollars(coalesce(late_30, 0) - credit_amount) as past_due_dollars,
        whole_dollars(open_amount - open_change - previous_credit_amount)
            as previous_balance_dollars,
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
delinquency_starts as (
    select
        client_id,
        step_number,
        row_number() over (partition by client_id order by step_number) as delinquency_number
    from decided
    where bucket > 0 and previous_bucket = 0
)
select
    decided.client_id,
    decided.step_date,
    decided.phase,
    cast(decided.step_number as integer) as step_number,
    decided.next_step_date,
    cast(decided.open_amount as decimal(18, 2)) as open_amount,
    cast(decided.credit_amount as decimal(18, 2)) as credit_amount,
    cast(decided.balance_amount as decimal(18, 2)) as balance_amount,
    cast(decided.past_due_amount as decimal(18, 2)) as past_due_amount,
    decided.balance_dollars,
    decided.past_due_dollars,
    decided.bucket,
    decided.previous_balance_dollars,
    decided.previous_bucket,
    -- Counts the delinquencies so far; one number is one unbroken time and the time after it.
    cast(coalesce(starts.delinquency_number, 0) as integer) as delinquency_number
from decided
asof left join delinquency_starts as starts
    on starts.client_id = decided.client_id and starts.step_number <= decided.step_number
