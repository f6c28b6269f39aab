-- A decision about an account whose last report is behind it.
-- given intermediate.applied_decisions
select 5 as client_id, 'charge_off' as kind, 7 as decision_id, date '2025-06-10' as effective_on, false as is_applied, 40 as balance_dollars
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', 'DA', '2025-05', 1, date '2025-05-31', true)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- expect none
