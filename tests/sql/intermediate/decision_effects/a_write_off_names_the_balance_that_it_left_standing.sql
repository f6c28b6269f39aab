-- A write-off names the balance that it left standing.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '11' as account_status, '' as payment_rating, '' as special_comment, '' as compliance_condition_code, '' as consumer_information_indicator, '1' as ecoa_code, '000000000000000000000000' as payment_history_profile, 100 as current_balance, 0 as original_charge_off_amount, null::date as date_of_first_delinquency, null::date as date_closed
-- given intermediate.decisions_in_force
select 5 as client_id, 8 as decision_id, 'write_off' as kind, date '2025-06-01' as effective_on
-- expect
select decision_id, 5 as client_id, field, value from (values
    (8, 'current_balance', '100')
) as t(decision_id, field, value)
