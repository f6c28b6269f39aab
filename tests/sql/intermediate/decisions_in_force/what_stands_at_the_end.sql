-- Countermanded, expired, later and other accounts' decisions do not stand; the last day still counts.
-- given history.decisions
select *, timestamptz '2025-06-01 00:00:00+00' as recorded_at, 'someone' as decided_by,
    'because' as reason, 'command' as source
from (values
    (1, 'TEST', 5, 'collection', date '2025-06-30', null, null),
    (2, 'TEST', 5, 'charge_off', date '2025-06-10', null, null),
    (3, 'TEST', 5, 'charge_off', date '2025-06-11', null, 2),
    (4, 'TEST', 6, 'suppress', date '2025-06-01', date '2025-06-29', null),
    (5, 'TEST', 6, 'suppress', date '2025-06-01', date '2025-06-30', null),
    (6, 'TEST', 7, 'close', date '2025-07-01', null, null),
    (7, 'OTHER', 7, 'close', date '2025-06-01', null, null)
) as t(decision_id, account_id, client_id, kind, effective_on, expires_on, countermands)
-- expect
select * from (values (1, 5, 'collection'), (5, 6, 'suppress')) as t(decision_id, client_id, kind)
