-- A dispute, a disagreement, a bankruptcy, a closing with a balance and one by the consumer, told by another product and decided by nobody here.
-- given metro2.base_segments
select client_id, 'OLD' || client_id as consumer_account_number, '11' as account_status
from range(5, 10) as t(client_id)
-- given intermediate.last_reports
select *, 'import' as origin, '2025-05' as period, 1 as months_ago, false as is_final
from (values
    (5, '11', 'XB', '', null),
    (6, '71', 'XC', '', null),
    (7, '11', '', 'A', null),
    (8, '71', '', '', date '2025-04-30'),
    (9, '71', 'XA', '', null)
) as t(client_id, account_status, compliance_condition_code, consumer_information_indicator, date_closed)
-- given history.decisions
select 'TEST' as account_id, timestamptz '2025-06-20 12:00:00+00' as recorded_at, *,
    date '2025-05-10' as effective_on, '' as value, 'somebody' as decided_by, 'a reason' as reason,
    'command' as source
from (values (1, 5, 'bankruptcy'), (2, 7, 'dispute'), (3, 9, 'dispute'))
    as t(decision_id, client_id, kind)
-- expect
select * from (values
    ('OLD5', 'XB', '', null),
    ('OLD6', 'XC', '', null),
    ('OLD7', '', 'A', null),
    ('OLD8', '', '', date '2025-04-30'),
    ('OLD9', 'XA', '', null)
) as t(account_key, last_compliance_condition_code, last_indicator, last_date_closed)
