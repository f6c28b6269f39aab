-- Mobile, then home, then business; only ten digits of the North American plan.
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
    (6, 6)
) as t(client_id, line_number)
-- given staging.clients
select *, '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (1, '512-555-0143', '512-555-0199', ''),
    (2, '', '(512) 555-0199', '512.555.0111'),
    (3, '123', '', '+1 512 555 0111'),
    (4, '', '', '512-555-0111 x12'),
    (5, '112-555-0111', '512-155-0111', '999-999-9999'),
    (6, '', '', '')
) as t(client_id, mobile_phone, home_phone, business_phone)
-- expect
select * from (values
    (1, '5125550143'),
    (2, '5125550199'),
    (3, '5125550111'),
    (4, ''),
    (5, ''),
    (6, '')
) as t(line_number,telephone_number)
