-- A kept first day caused the date that the invoices contradict, and none that they agree with.
-- given metro2.base_segments
select *, 'TEST' as account_id, '80' as account_status, '' as payment_rating, '' as special_comment, '' as compliance_condition_code, '' as consumer_information_indicator, '1' as ecoa_code, '000000000000000000000000' as payment_history_profile, 100 as current_balance, 0 as original_charge_off_amount, date '2025-02-20' as date_of_first_delinquency, null::date as date_closed
from (values (5, 'TESTC5'), (6, 'TESTC6')) as t(client_id, consumer_account_number)
-- given intermediate.standing_decisions
select * from (values (5, 8), (6, 9)) as t(client_id, keep_date_id)
-- given intermediate.positions
select * from (values (5, date '2025-04-08'), (6, date '2025-02-20')) as t(client_id, ledger_first_delinquency)
-- expect
select 8 as decision_id, 5 as client_id, 'date_of_first_delinquency' as field, '2025-02-20' as value
