-- id: A10
-- severity: warn
-- finds: an account that was reported as paid and closed and has a balance again
-- why: a closed account is never reported again, so the new debt is in no file
-- harm: a debt comes back under an account that was closed
-- innocent: the client came back; whether that is a new account is a decision for people
-- fields: 17A, 21, 26
-- source: own rule
select
    cast(positions.client_id as varchar) as account_key,
    positions.current_balance,
    last_reports.period as last_reported_period
from intermediate.positions as positions
join intermediate.last_reports as last_reports on last_reports.client_id = positions.client_id
where last_reports.is_final and positions.current_balance > 0
