-- What was decided here passes, countermanded or not; so does what this program told, what was told once, a withdrawal and a plain account.
-- given metro2.base_segments
select client_id, 'OLD' || client_id as consumer_account_number,
    case when client_id = 11 then 'DA' else '11' end as account_status
from range(5, 14) as t(client_id)
-- given intermediate.last_reports
select *, '2025-05' as period, 1 as months_ago, false as is_final
from (values
    (5, 'import', '11', 'XB', '', null),
    (6, 'import', '11', '', 'A', null),
    (7, 'import', '71', 'XA', '', date '2025-04-30'),
    (8, 'run', '11', 'XB', 'A', date '2025-04-30'),
    (9, 'import', '11', 'XH', 'Q', null),
    (10, 'import', '11', '', '', null),
    (11, 'import', '11', 'XB', '', null),
    (12, 'import', '97', '', '', date '2025-04-30'),
    (13, 'import', '11', 'XD', '', null)
) as t(client_id, origin, account_status, compliance_condition_code,
    consumer_information_indicator, date_closed)
-- given history.decisions
select 'TEST' as account_id, timestamptz '2025-06-20 12:00:00+00' as recorded_at, *,
    date '2025-05-10' as effective_on, '' as value, 'somebody' as decided_by, 'a reason' as reason,
    'command' as source
from (values
    (1, 5, 'dispute', null), (2, 5, 'countermand', 1), (3, 6, 'bankruptcy', null),
    (4, 7, 'close', null), (5, 13, 'resolve', null), (6, 13, 'close', null)
) as t(decision_id, client_id, kind, countermands)
-- expect none
