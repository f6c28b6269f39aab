-- The run whose models stand is shown beside the months that were told, although it told nothing yet.
-- given etl.runs
select *, 'TEST' as account_id
from (values ('R1', '2025-05'), ('R2', '2025-06')) as t(run_id, period)
-- given etl.run_pins
select *
from (values ('R1', timestamptz '2025-06-02 00:00:00+00'), ('R2', timestamptz '2025-07-02 00:00:00+00')) as t(run_id, pinned_at)
-- given history.left_out
select 'R1' as run_id, '2025-05' as period, 1 as client_id, 'no_consent' as reason, 'TEST' as account_id
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values (1, true, 'reported'), (2, false, 'company')) as t(client_id, is_eligible, reason)
-- expect
select * from (values ('R1', 1, '2025-05', 'no_consent'), ('R2', 2, '2025-06', 'company')) as t(run_id, client_id, period, reason)
