-- A death is told.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'deceased', date '2025-06-05', '', null, null, null)
) as t(decision_id, kind, effective_on, value, amount, countermands, expires_on)
-- expect
select 5 as client_id, '' as compliance_condition_code, true as is_deceased
