-- A kept day that the invoices contradict is shown with its decision.
-- given metro2.base_segments
select 5 as client_id, 'TESTC5' as consumer_account_number, date '2025-02-20' as date_of_first_delinquency
-- given intermediate.standing_decisions
select 5 as client_id, 7 as keep_date_id
-- given intermediate.positions
select 5 as client_id, date '2025-04-08' as ledger_first_delinquency, false as is_withdrawn
-- expect
select 'TESTC5' as account_key, date '2025-02-20' as date_of_first_delinquency, date '2025-04-08' as ledger_first_delinquency, 7 as decision_id
