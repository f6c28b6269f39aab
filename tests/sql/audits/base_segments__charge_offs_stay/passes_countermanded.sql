-- 97 becomes 82 because the charge-off was countermanded.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '82')
) as t(client_id, consumer_account_number, account_status)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '97', '2025-05', 1, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'charge_off', date '2025-05-10', '', null, null, null),
    (8, 'countermand', date '2025-06-02', '', null, 7, null)
) as t(decision_id, kind, effective_on, value, amount, countermands, expires_on)
-- expect none
