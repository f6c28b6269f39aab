-- The opening date is the one that was reported first, whatever came later: a later day (5) or an earlier one (6).
-- given history.reported_accounts
select period, bureau, 'TEST-' || period as run_id, row_number() over () as record_number,
    'TEST' as account_id, client_id, 'FURN01' as identification_number,
    'TESTC' || client_id as consumer_account_number, 'O' as portfolio_type, '92' as account_type,
    cast(date_opened as date) as date_opened, 0 as credit_limit, 500 as highest_credit,
    '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount,
    0 as actual_payment_amount, account_status, payment_rating, payment_history_profile,
    '' as special_comment, '' as compliance_condition_code, 100 as current_balance,
    0 as amount_past_due, 0 as original_charge_off_amount,
    last_day(cast(period || '-01' as date)) as date_of_account_information,
    cast(date_of_first_delinquency as date) as date_of_first_delinquency,
    cast(null as date) as date_closed, cast(null as date) as date_of_last_payment
from (values
    (5, '2025-03', 'equifax', '2025-02-02', '11', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', null),
    (5, '2025-05', 'equifax', '2025-03-03', '11', '', '00BBBBBBBBBBBBBBBBBBBBBB', null),
    (6, '2025-03', 'equifax', '2025-02-02', '11', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', null),
    (6, '2025-05', 'equifax', '2025-01-01', '11', '', '00BBBBBBBBBBBBBBBBBBBBBB', null)
) as t(client_id, period, bureau, date_opened, account_status, payment_rating, payment_history_profile, date_of_first_delinquency)
-- expect
select * from (values (5, date '2025-02-02', 1), (6, date '2025-02-02', 1)) as t(client_id, date_opened, months_ago)
