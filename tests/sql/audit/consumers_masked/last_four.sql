-- Four digits, an initial and facts; no value that was encrypted.
-- given raw.consumers
select 'TEST-2025-06' as run_id, *, 5 as client_id, 'Tandy' as surname, 'Marisol' as first_name
from (values (2, '1:k:a', '1:k:b', '0001'), (3, '', '', '')) as t(line_number, ssn, birth_date, ssn_last4)
-- expect
select * from (values
    ('TEST-2025-06', 2, 'T', 'M', '***-**-0001', true),
    ('TEST-2025-06', 3, 'T', 'M', '', false)
) as t(run_id, line_number, surname_initial, first_initial, ssn_masked, has_birth_date)
