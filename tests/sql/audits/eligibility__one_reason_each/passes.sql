-- One documented reason for each client passes, also for one who is known from a reject alone.
-- given staging.clients
select 'TEST' as account_id, client_id from range(5, 7) as t(client_id)
-- given intermediate.eligibility
select 'TEST' as account_id, * from (values
    (5, true, 'reported'), (6, false, 'joint_unusable'), (7, false, 'client_missing')
) as t(client_id, is_eligible, reason)
-- expect none
