-- id: A10
-- severity: warn
-- finds: an account that was reported as paid and closed and has a balance again
-- why: a closed account is never reported again, so the new debt is in no file
-- innocent: the client came back; whether that is a new account is a decision for people
select
    cast(positions.client_id as varchar) as account_key,
    positions.current_balance,
    last_reports.period as last_reported_period
from intermediate.positions as positions
join intermediate.last_reports as last_reports on last_reports.client_id = positions.client_id
where last_reports.is_final and positions.current_balance > 0
