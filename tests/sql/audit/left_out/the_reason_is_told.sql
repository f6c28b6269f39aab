-- Clients who are reported are not here.
-- given intermediate.eligibility
select *, 'TEST' as account_id from (values (1, true, 'reported'), (2, false, 'company')) as t(client_id, is_eligible, reason)
-- given etl.runs
select * from (values ('R1', '2025-06')) as t(run_id, period)
-- given etl.run_pins
select * from (values ('R1', timestamptz '2025-07-02 00:00:00+00')) as t(run_id, pinned_at)
-- expect
select * from (values (2, '2025-06', 'company')) as t(client_id, period, reason)
