-- Another number, birth date or surname is found; a gap that was filled is not.
-- given raw.consumers
select *, 'primary' as role, 'person' as kind
from (values
    ('TEST-2025-05', 2, 5, 'a', 'x', 'Tandy'),
    ('TEST-2025-05', 3, 6, 'a', 'x', 'Tandy'),
    ('TEST-2025-05', 4, 7, 'a', 'x', 'Tandy'),
    ('TEST-2025-05', 5, 8, '', 'x', 'Tandy'),
    ('TEST-2025-06', 2, 5, 'b', 'x', 'Tandy'),
    ('TEST-2025-06', 3, 6, 'a', 'y', 'Tandy'),
    ('TEST-2025-06', 4, 7, 'a', 'x', 'Roe'),
    ('TEST-2025-06', 5, 8, 'a', 'x', 'Tandy')
) as t(run_id, line_number, client_id, ssn_fingerprint, birth_date_fingerprint, surname)
-- given intermediate.last_reports
select client_id, '2025-05' as period from range(5, 9) as t(client_id)
-- given metro2.base_segments
select client_id, 'TESTC' || client_id as consumer_account_number from range(5, 9) as t(client_id)
-- expect
select * from (values
    ('TESTC5', true, false, false), ('TESTC6', false, true, false), ('TESTC7', false, false, true)
) as t(account_key, is_other_ssn, is_other_birth_date, is_other_surname)
