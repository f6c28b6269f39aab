-- One row is an account in a month, held against the month before that had a file.
-- Grain: account_id, client_id, period.
-- Rule: change is new, vanished (told the month before and not in this one; the row is of this
-- month), moved (another status), or same. The first bureau by name stands for all (D-017).
with months as (
    select *
    from history.reported_accounts
    qualify bureau = min(bureau) over (partition by account_id, period)
),
periods as (
    select
        account_id,
        period,
        lag(period) over (partition by account_id order by period) as previous_period
    from (select distinct account_id, period from months) as distinct_months
),
old as (
    select periods.period as told_in, months.*
    from periods
    join months
        on months.account_id = periods.account_id and months.period = periods.previous_period
)
select
    coalesce(new.account_id, old.account_id) as account_id,
    coalesce(new.client_id, old.client_id) as client_id,
    coalesce(new.consumer_account_number, old.consumer_account_number) as consumer_account_number,
    coalesce(new.period, old.told_in) as period,
    old.period as previous_period,
    case
        when new.period is null then 'vanished'
        when old.period is null then 'new'
        when new.account_status <> old.account_status then 'moved'
        else 'same'
    end as change,
    old.account_status as previous_status,
    new.account_status,
    old.current_balance as previous_balance,
    new.current_balance,
    old.date_of_first_delinquency as previous_date_of_first_delinquency,
    new.date_of_first_delinquency,
    -- Both months tell of a delinquency, and it begins on another day.
    coalesce(new.date_of_first_delinquency <> old.date_of_first_delinquency, false)
        as has_moved_first_delinquency
from months as new
full join old
    on old.account_id = new.account_id
    and old.client_id = new.client_id
    and old.told_in = new.period
