-- Months that were told keep their reasons; the models of the newest run add nothing once it has told.
-- given etl.runs
select *, 'TEST' as account_id
from (values ('R1', '2025-05'), ('R2', '2025-06')) as t(run_id, period)
-- given etl.run_pins
select *
from (values ('R1', timestamptz '2025-06-02 00:00:00+00'), ('R2', timestamptz '2025-07-02 00:00:00+00')) as t(run_id, pinned_at)
-- given history.left_out
select *, 'TEST' as account_id
from (values
    ('R1', '2025-05', 1, 'no_consent'),
    ('R1', '2025-05', 2, 'company'),
    ('R2', '2025-06', 2, 'record_refused')
) as t(run_id, period, client_id, reason)
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values (1, true, 'reported'), (2, false, 'company')) as t(client_id, is_eligible, reason)
-- expect
select * from (values
    ('R1', 1, '2025-05', 'no_consent'),
    ('R1', 2, '2025-05', 'company'),
    ('R2', 2, '2025-06', 'record_refused')
) as t(run_id, client_id, period, reason)
