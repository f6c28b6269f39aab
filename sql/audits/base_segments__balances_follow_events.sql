-- id: A43
-- severity: warn
-- finds: an account of which events now show another balance on the day of the last report than was told
-- why: M11; last balance, new invoices, payments and credits do not add up to this one
-- harm: what was told about a closed month was wrong
-- innocent: a payment was entered late; an invoice of a closed month was edited or deleted
-- fields: 21
-- source: format rule 5.4 (M11)
select
    base.consumer_account_number as account_key,
    last_reports.date_of_account_information as last_date_of_account_information,
    last_reports.current_balance as last_current_balance,
    coalesce(balances.told_dollars, 0) as balance_now_known
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
left join intermediate.account_balances as balances on balances.client_id = base.client_id
where not last_reports.is_final
    and base.account_status not in ('DA', 'DF')
    and last_reports.current_balance <> coalesce(balances.told_dollars, 0)
