-- One row is an unbroken time in which an account owed a dollar or more that was 30 or more days
-- late.
-- Grain: client_id, delinquency_number.
-- Rule: started_on is the Date of First Delinquency: the day the oldest missed payment became 30
-- days late. It stays while the time lasts, also when that payment is made and another is already
-- late (D-011). ended_on is the day it was cured, null while it runs. A collection or charge-off
-- that applies holds the time open until the balance is paid; times that would begin meanwhile
-- belong to it (D-031). is_held tells that.
with runs as (
    select
        client_id,
        delinquency_number,
        min(step_date) as started_on,
        case when not bool_or(next_step_date is null) then max(next_step_date) end as ended_on,
        max(bucket) as worst_bucket
    from intermediate.account_steps
    where bucket > 0
    group by client_id, delinquency_number
),
-- Two decisions may hold one time, and both until the same payoff.
held as (
    select client_id, delinquency_number, max(coalesce(payoff_date, date '9999-12-31')) as held_until
    from intermediate.applied_decisions
    where is_applied
    group by client_id, delinquency_number
),
placed as (
    select
        runs.*,
        holding.delinquency_number as holding_number,
        holding.held_until
    from runs
    left join held as holding
        on holding.client_id = runs.client_id
        and runs.delinquency_number >= holding.delinquency_number
        and runs.started_on < holding.held_until
)
select
    client_id,
    coalesce(holding_number, delinquency_number) as delinquency_number,
    min(started_on) as started_on,
    case
        when holding_number is null then max(ended_on)
        else nullif(max(held_until), date '9999-12-31')
    end as ended_on,
    max(worst_bucket) as worst_bucket,
    holding_number is not null as is_held
from placed
group by client_id, coalesce(holding_number, delinquency_number), holding_number
