-- ZIP codes have five or nine digits, with or without hyphen.
-- given raw.consumers
select *, 'TEST-2025-06' as run_id, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'TANDY' as surname,
    'MARISOL' as first_name,
    '' as middle_name,
    '' as generation,
    '772010001' as ssn,
    '' as birth_date,
    '' as street,
    '' as street2,
    '' as city,
    '' as state,
    '' as postal_code,
    'telecom' as account_group
from (values
    (1, 1),
    (2, 2),
    (3, 3),
    (4, 4),
    (5, 5),
    (6, 6),
    (7, 7),
    (8, 8),
    (9, 9),
    (10, 10)
) as t(client_id, line_number)
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    'TX' as province,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (1, '75201'),
    (2, '75201-1234'),
    (3, '752011234'),
    (4, '75201 1234'),
    (5, ' 75201 '),
    (6, '7520'),
    (7, '00000'),
    (8, 'K1A 0B1'),
    (9, '752012'),
    (10, '')
) as t(client_id, postal_code)
-- expect
select * from (values
    (1, '75201'),
    (2, '752011234'),
    (3, '752011234'),
    (4, '752011234'),
    (5, '75201'),
    (6, null),
    (7, null),
    (8, null),
    (9, null),
    (10, null)
) as t(line_number,postal_code)
