-- A bankruptcy of a current account caused indicator and first delinquency.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '11' as account_status, '' as payment_rating, '' as special_comment, '' as compliance_condition_code, 'A' as consumer_information_indicator, '1' as ecoa_code, '000000000000000000000000' as payment_history_profile, 100 as current_balance, 0 as original_charge_off_amount, date '2025-06-12' as date_of_first_delinquency, null::date as date_closed
-- given intermediate.standing_decisions
select 5 as client_id, 8 as bankruptcy_id
-- expect
select decision_id, 5 as client_id, field, value from (values
    (8, 'consumer_information_indicator', 'A'),
    (8, 'date_of_first_delinquency', '2025-06-12')
) as t(decision_id, field, value)
