-- Decided, or too old to be reported.
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false),
    (6, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- given intermediate.eligibility
select 'TEST' as account_id, * from (values (5, false, 'decided'), (6, false, 'obsolete')) as t(client_id, is_eligible, reason)
-- expect none
