-- The last report with its renumbering, since when its code stands, and whether its absence is explained.
-- given history.reported_accounts
select p as period, 'equifax' as bureau, 'r' as run_id, 1 as record_number, 'TEST' as account_id, 5 as client_id, 'ID001' as identification_number, 'OLD5' as consumer_account_number, 'O' as portfolio_type, '92' as account_type, date '2024-01-01' as date_opened, 0 as credit_limit, 9 as highest_credit, '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount, '11' as account_status, '' as payment_rating, 'B' as payment_history_profile, '' as special_comment, c as compliance_condition_code, 9 as current_balance, 0 as amount_past_due, 0 as original_charge_off_amount, d as date_of_account_information, '' as consumer_information_indicator from (values ('2025-02', '', date '2025-02-28'), ('2025-03', 'XB', date '2025-03-31'), ('2025-04', 'XB', date '2025-04-30')) as t(p, c, d)
-- given history.renumberings
select '2025-04' as period, 'TEST' as account_id, 5 as client_id, 'OLD5' as old_account_number, 'NEW5' as new_account_number, 1 as decision_id
-- given intermediate.eligibility
select 'TEST' as account_id, 5 as client_id, false as is_eligible, 'decided' as reason
-- expect
select 'OLD5' as account_key, '5' as account_link, date '2025-04-01' as month, date '2025-03-31' as compliance_since, true as has_l1, '1' as l1_change_indicator, 'NEW5' as l1_new_consumer_account_number, true as is_newest, false as is_awaited, null::ubigint as ssn_digest
