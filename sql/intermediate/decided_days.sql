-- One row is a day on which figures of an account changed that a collection or a charge-off in force
-- is about.
-- Grain: client_id, day. What is told holds at the end of the day, up to next_day; null: to the
-- period's end.
-- Rule: the balance is what is open less unapplied credit (D-008); bucket and delinquency_number are
-- those of the newest step, 0 before the first.
with decided as (
    select distinct client_id
    from intermediate.decisions_in_force
    where kind in ('charge_off', 'collection')
),
changes as (
    select ledger.client_id, ledger.event_date as day, ledger.open_change,
        ledger.excess_change as credit_change
    from intermediate.invoice_ledger as ledger
    semi join decided on decided.client_id = ledger.client_id
    union all
    select credit.client_id, credit.event_date, 0, credit.credit_change
    from intermediate.credit_changes as credit
    semi join decided on decided.client_id = credit.client_id
    semi join intermediate.accounts as accounts on accounts.client_id = credit.client_id
    union all
    select steps.client_id, steps.step_date, 0, 0
    from intermediate.account_steps as steps
    semi join decided on decided.client_id = steps.client_id
),
days as (
    select client_id, day, sum(open_change) as open_change, sum(credit_change) as credit_change
    from changes
    group by client_id, day
),
running as (
    select
        client_id,
        day,
        lead(day) over account_days as next_day,
        sum(open_change) over account_days
            - greatest(sum(credit_change) over account_days, 0) as balance_amount
    from days
    window account_days as (partition by client_id order by day)
),
step_ends as (
    select client_id, step_date, bucket, delinquency_number
    from intermediate.account_steps
    where client_id in (select client_id from decided)
        and (next_step_date is null or next_step_date > step_date)
)
select
    running.client_id,
    running.day,
    running.next_day,
    whole_dollars(running.balance_amount) as balance_dollars,
    coalesce(step_ends.bucket, 0) as bucket,
    coalesce(step_ends.delinquency_number, 0) as delinquency_number
from running
asof left join step_ends
    on step_ends.client_id = running.client_id and step_ends.step_date <= running.day
