-- A client who was never reported has the number of the first account.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- expect
select 5 as client_id, 1 as generation, null as opened_from, 'TESTC5' as consumer_account_number, null as l1_new_account_number, false as is_told
