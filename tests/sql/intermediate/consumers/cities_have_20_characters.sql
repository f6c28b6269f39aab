-- A city longer than 20 characters is unusable, a second line longer than 32 is too.
-- given raw.consumers
select *, 'TEST-2025-06' as run_id, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'TANDY' as surname,
    'MARISOL' as first_name,
    '' as middle_name,
    '' as generation,
    '772010001' as ssn,
    '' as birth_date,
    '1 Elm St' as street,
    'TX' as state,
    '75201' as postal_code,
    'telecom' as account_group,
    5 as client_id
from (values
    (1, 'CCCCCCCCCCCCCCCCCCCC', ''),
    (2, 'CCCCCCCCCCCCCCCCCCCCC', ''),
    (3, 'Dallas', 'UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUU'),
    (4, 'Dallas', 'Apt #2'),
    (5, 'St. Louis', ''),
    (6, '', '')
) as t(line_number, city, street2)
-- expect
select * from (values
    (1, true),
    (2, false),
    (3, false),
    (4, true),
    (5, true),
    (6, false)
) as t(line_number,is_address_usable)
