-- A client about whom nothing was decided has no row.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- expect none
