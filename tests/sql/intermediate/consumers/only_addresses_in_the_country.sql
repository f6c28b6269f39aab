-- Blank is the United States when the state is one; other countries are unusable.
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
    (8, 8)
) as t(client_id, line_number)
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    0 as vis_state,
    'TEST' as account_id
from (values
    (1, 'United States'),
    (2, 'USA'),
    (3, 'U.S.A.'),
    (4, 'us'),
    (5, ''),
    (6, 'United States of America'),
    (7, 'Canada'),
    (8, 'Mexico')
) as t(client_id, country)
-- expect
select * from (values
    (1, true),
    (2, true),
    (3, true),
    (4, true),
    (5, true),
    (6, true),
    (7, false),
    (8, false)
) as t(line_number,is_address_usable)
