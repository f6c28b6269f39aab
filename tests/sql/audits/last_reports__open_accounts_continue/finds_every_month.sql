-- Gone for two months, still without a decision.
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-04', 2, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- given intermediate.eligibility
select 'TEST' as account_id, 5 as client_id, false as is_eligible, 'address_unusable' as reason
-- expect
select * from (values
    ('TESTC5')
) as t(account_key)
