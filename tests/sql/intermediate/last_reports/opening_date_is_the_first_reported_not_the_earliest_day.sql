-- The opening date is the one that was reported first, though a later report named an earlier day.
-- given history.reported_accounts
select period, bureau, 'TEST-' || period as run_id, row_number() over () as record_number,
    'TEST' as account_id, 5 as client_id, 'FURN01' as identification_number,
    'TESTC5' as consumer_account_number, 'O' as portfolio_type, '92' as account_type,
    case when period = '2025-03' then date '2025-02-02' else date '2025-01-01' end as date_opened, 0 as credit_limit, 500 as highest_credit,
    '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount,
    0 as actual_payment_amount, account_status, payment_rating, payment_history_profile,
    '' as special_comment, '' as compliance_condition_code, 100 as current_balance,
    0 as amount_past_due, 0 as original_charge_off_amount,
    last_day(cast(period || '-01' as date)) as date_of_account_information,
    cast(date_of_first_delinquency as date) as date_of_first_delinquency,
    cast(null as date) as date_closed, cast(null as date) as date_of_last_payment
from (values
    ('2025-03', 'equifax', '11', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', null),
    ('2025-05', 'equifax', '11', '', '00BBBBBBBBBBBBBBBBBBBBBB', null)
) as t(period, bureau, account_status, payment_rating, payment_history_profile, date_of_first_delinquency)
-- expect
select date '2025-02-02' as date_opened, 1 as months_ago
