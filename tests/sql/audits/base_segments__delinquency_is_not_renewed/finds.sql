-- A later date for a delinquency that was running at the last report is found.
-- given metro2.base_segments
select *, '82' as account_status
from (values
    (1, 'TESTC1', date '2025-05-31')
) as t(client_id, consumer_account_number, date_of_first_delinquency)
-- given intermediate.last_reports
select 1 as client_id,
    '2025-05' as period,
    1 as months_ago,
    date '2025-01-10' as date_opened,
    '80' as account_status,
    '3' as history_code,
    '0000' || repeat('B', 20) as payment_history_profile,
    date '2025-05-31' as date_of_account_information,
    date '2025-05-10' as date_of_first_delinquency,
    date '2025-05-05' as date_of_last_payment,
    500 as highest_credit,
    'O' as portfolio_type,
    '92' as account_type,
    'TESTC1' as consumer_account_number,
    false as is_final
-- expect
select 'TESTC1' as account_key, date '2025-05-10' as last_date_of_first_delinquency, date '2025-05-31' as date_of_first_delinquency
