-- 10 late ones of 200 become 21; the 40 that were withdrawn last month were not late.
-- given metro2.base_segments
select range as client_id, 'TESTC' || range as consumer_account_number, case when range < 21 then '82' else '11' end as account_status from range(200)
-- given history.reported_accounts
select period, 'equifax' as bureau, 'TEST-' || period as run_id, range as record_number,
    'TEST' as account_id, cast(range as bigint) as client_id, 'FURN01' as identification_number, number as consumer_account_number,
    'O' as portfolio_type, '92' as account_type, cast(opened as date) as date_opened, 0 as credit_limit,
    high as highest_credit, '001' as terms_duration, 'M' as terms_frequency,
    0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount, case when range < 10 then '82' when range < 50 then 'DA' else '11' end as account_status,
    rating as payment_rating, profile as payment_history_profile, comment as special_comment,
    ccc as compliance_condition_code, cii as consumer_information_indicator, bal as current_balance,
    late as amount_past_due, oco as original_charge_off_amount, cast(doai as date) as date_of_account_information,
    cast(dofd as date) as date_of_first_delinquency, cast(closed as date) as date_closed,
    cast(lastpay as date) as date_of_last_payment, origin
from (values
    ('2025-05', '11', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', '2025-05-31', null, null, null, 500, 100, 0, 0, '', '', '', '2025-01-10', 'TESTC5', 'run')
) as t(period, status, rating, profile, doai, dofd, closed, lastpay, high, bal, late, oco, comment, ccc, cii, opened, number, origin)
cross join range(200)
-- expect
select 'file' as account_key, 200 as last_account_count, 10 as last_late_count, 200 as account_count, 21 as late_count
