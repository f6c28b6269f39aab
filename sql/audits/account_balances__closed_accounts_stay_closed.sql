-- id: A10
-- severity: warn
-- finds: an account that ended in the files, as paid, closed or deleted, and owes a balance
-- why: what ended is never reported again (D-033), so what is owed is in no file
-- harm: a debt that no bureau knows, or one that is told anew under an account that ended
-- innocent: the client came back, or only the reporting was wrong; a new account is a decision
-- fields: 17A, 21, 26
-- source: own rule
-- The balance and not the position: that one stands as of the payoff when a decision held the debt.
select
    cast(balances.client_id as varchar) as account_key,
    last_reports.account_status as last_account_status,
    balances.balance_dollars as current_balance,
    last_reports.period as last_reported_period
from intermediate.account_balances as balances
join intermediate.last_reports as last_reports on last_reports.client_id = balances.client_id
where last_reports.is_final and balances.balance_dollars > 0
