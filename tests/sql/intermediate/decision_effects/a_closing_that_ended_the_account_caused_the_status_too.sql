-- A closing that ended the account caused the status too.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '13' as account_status, '0' as payment_rating, '' as special_comment, '' as compliance_condition_code, '' as consumer_information_indicator, '1' as ecoa_code, '000000000000000000000000' as payment_history_profile, 100 as current_balance, 0 as original_charge_off_amount, null::date as date_of_first_delinquency, date '2025-06-12' as date_closed
-- given intermediate.standing_decisions
select 5 as client_id, 8 as close_id, 'grantor' as closed_by
-- expect
select decision_id, 5 as client_id, field, value from (values
    (8, 'account_status', '13'),
    (8, 'date_closed', '2025-06-12')
) as t(decision_id, field, value)
