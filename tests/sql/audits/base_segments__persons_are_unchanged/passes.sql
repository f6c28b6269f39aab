-- The same person passes, with gaps filled or left and the surname in other letters.
-- given raw.consumers
select *, 'primary' as role, 'person' as kind
from (values
    ('TEST-2025-05', 2, 5, 'a', 'x', 'Tandy'),
    ('TEST-2025-05', 3, 6, 'a', 'x', 'Tandy'),
    ('TEST-2025-05', 4, 7, 'a', 'x', 'Tandy'),
    ('TEST-2025-05', 5, 8, '', 'x', 'Tandy'),
    ('TEST-2025-06', 2, 5, 'a', 'x', 'TANDY'),
    ('TEST-2025-06', 3, 6, '', 'x', 'Tandy'),
    ('TEST-2025-06', 4, 7, 'a', '', 'Tandy'),
    ('TEST-2025-06', 5, 8, 'a', 'x', 'Tandy')
) as t(run_id, line_number, client_id, ssn_fingerprint, birth_date_fingerprint, surname)
-- given intermediate.last_reports
select client_id, '2025-05' as period from range(5, 9) as t(client_id)
-- given metro2.base_segments
select client_id, 'TESTC' || client_id as consumer_account_number from range(5, 9) as t(client_id)
-- expect none
