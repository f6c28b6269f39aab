-- id: A43
-- severity: warn
-- finds: an account of which events now show another balance on the day of the last report than was told
-- why: M11; last balance, new invoices, payments and credits do not add up to this one
-- innocent: a payment was entered late; an invoice of a closed month was edited or deleted
with told as (
    select
        base.client_id,
        base.consumer_account_number,
        last_reports.date_of_account_information as last_date,
        last_reports.current_balance
    from metro2.base_segments as base
    join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
    where not last_reports.is_final and base.account_status not in ('DA', 'DF')
),
day_ends as (
    select steps.client_id, steps.step_date, steps.balance_dollars
    from intermediate.account_steps as steps
    where steps.next_step_date is null or steps.next_step_date > steps.step_date
)
select
    told.consumer_account_number as account_key,
    told.last_date as last_date_of_account_information,
    told.current_balance as last_current_balance,
    coalesce(day_ends.balance_dollars, 0) as balance_now_known
from told
asof left join day_ends
    on day_ends.client_id = told.client_id and day_ends.step_date <= told.last_date
where told.current_balance <> coalesce(day_ends.balance_dollars, 0)
