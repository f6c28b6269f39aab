-- Rows that the reading refused, rows without a client and rows of other runs are not used.
-- given raw.consumers
select *, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date, 'A' as surname, 'B' as first_name, '' as middle_name, '' as generation,
    '' as ssn, '' as street, '' as street2, '' as city, '' as state, '' as postal_code,
    'telecom' as account_group
from (values
    ('TEST-2025-06', 2, 5, null), ('TEST-2025-06', 3, 6, 'bad_ssn'), ('TEST-2025-06', 4, null, null),
    ('TEST-2025-05', 2, 7, null)
) as t(run_id, line_number, client_id, reject_code)
-- expect
select 2 as line_number, 5 as client_id
