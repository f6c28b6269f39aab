-- An account that nobody was told about takes the new number without an L1.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'renumber', date '2025-06-03', 'NEW77', null)
) as t(decision_id, kind, effective_on, value, countermands)
-- expect
select 5 as client_id, 'NEW77' as consumer_account_number, null as l1_new_account_number
