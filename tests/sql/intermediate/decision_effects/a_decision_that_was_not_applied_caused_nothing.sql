-- A decision that was not applied caused nothing.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '82' as account_status, '' as payment_rating, '' as special_comment, '' as compliance_condition_code, '' as consumer_information_indicator, '1' as ecoa_code, '000000000000000000000000' as payment_history_profile, 100 as current_balance, 0 as original_charge_off_amount, date '2025-03-11' as date_of_first_delinquency, null::date as date_closed
-- given intermediate.applied_decisions
select 5 as client_id, 'charge_off' as kind, 7 as decision_id, false as is_applied
-- expect none
