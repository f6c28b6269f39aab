-- A dispute caused the compliance code.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '11' as account_status, '' as payment_rating, '' as special_comment, 'XB' as compliance_condition_code, '' as consumer_information_indicator, '1' as ecoa_code, '000000000000000000000000' as payment_history_profile, 100 as current_balance, 0 as original_charge_off_amount, null::date as date_of_first_delinquency, null::date as date_closed
-- given intermediate.standing_decisions
select 5 as client_id, 8 as dispute_id, 'dispute' as dispute_kind
-- expect
select decision_id, 5 as client_id, field, value from (values
    (8, 'compliance_condition_code', 'XB')
) as t(decision_id, field, value)
