-- FreshBooks holds states as people type them: code or name, any case; others are unusable.
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
    (10, 10),
    (11, 11)
) as t(client_id, line_number)
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (1, 'TX'),
    (2, 'texas'),
    (3, 'New  York'),
    (4, 'District of Columbia'),
    (5, 'Puerto Rico'),
    (6, 'AP'),
    (7, 'Armed Forces Europe'),
    (8, 'Ontario'),
    (9, ''),
    (10, 'ON'),
    (11, ' ca ')
) as t(client_id, province)
-- expect
select * from (values
    (1, 'TX'),
    (2, 'TX'),
    (3, 'NY'),
    (4, 'DC'),
    (5, 'PR'),
    (6, 'AP'),
    (7, 'AE'),
    (8, null),
    (9, null),
    (10, null),
    (11, 'CA')
) as t(line_number,state)
