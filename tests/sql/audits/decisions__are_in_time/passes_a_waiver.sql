-- A waiver changes no month.
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, 'R5')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, run_id)
-- given etl.runs
select 'R5' as run_id, timestamptz '2025-06-03 12:00:00+00' as finished_at
-- given history.decisions
select 7 as decision_id, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id, 5 as client_id, 'waive' as kind, date '2025-05-10' as effective_on, '' as value, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
-- expect none
