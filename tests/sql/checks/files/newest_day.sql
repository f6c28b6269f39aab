-- Beside the header stands the newest day that the same bureau was told before.
-- given history.reported_accounts
select p as period, b as bureau, 'r' as run_id, 1 as record_number, 'TEST' as account_id, 5 as client_id, 'ID001' as identification_number, 'OLD5' as consumer_account_number, 'O' as portfolio_type, '92' as account_type, date '2024-01-01' as date_opened, 0 as credit_limit, 9 as highest_credit, '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount, '11' as account_status, '' as payment_rating, 'B' as payment_history_profile, '' as special_comment, '' as compliance_condition_code, 9 as current_balance, 0 as amount_past_due, 0 as original_charge_off_amount, d as date_of_account_information, '' as consumer_information_indicator from (values ('2025-05', 'equifax', date '2025-05-31'), ('2025-04', 'experian', date '2025-04-30'), ('2025-06', 'equifax', date '2025-06-29')) as t(p, b, d)
-- given metro2.header_records
select 'equifax' as bureau, date '2025-06-30' as activity_date, date '2025-07-02' as date_created
-- expect
select 'equifax' as bureau, date '2025-06-01' as month, date '2025-06-30' as activity_date, date '2025-07-02' as date_created, date '2025-05-31' as previous_activity_date
