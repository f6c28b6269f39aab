-- id: A09
-- severity: warn
-- finds: an account reported open, now archived or deleted, that was paid off in an earlier month
-- why: the data do not tell when it was closed; it stays reported as current, balance 0
-- harm: an account stays open on a file for ever
-- innocent: the client was archived to tidy up and will buy again
-- fields: 17A, 26
-- source: own rule
select
    cast(positions.client_id as varchar) as account_key,
    positions.payoff_date,
    last_reports.period as last_reported_period,
    last_reports.account_status as last_account_status
from intermediate.positions as positions
join intermediate.last_reports as last_reports on last_reports.client_id = positions.client_id
where positions.closing = 'closed_before_period' and not last_reports.is_final
