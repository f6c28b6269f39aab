-- First and middle name hold 20 characters, a longer one is unusable; no middle name is fine.
-- given raw.consumers
select *, 'TEST-2025-06' as run_id, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'TANDY' as surname,
    '' as generation,
    '772010001' as ssn,
    '' as birth_date,
    '' as street,
    '' as street2,
    '' as city,
    '' as state,
    '' as postal_code,
    'telecom' as account_group,
    5 as client_id
from (values
    (1, 'MARISOL', ''),
    (2, 'BBBBBBBBBBBBBBBBBBBB', 'CCCCCCCCCCCCCCCCCCCC'),
    (3, 'BBBBBBBBBBBBBBBBBBBBB', ''),
    (4, 'MARISOL', 'CCCCCCCCCCCCCCCCCCCCC'),
    (5, '', '')
) as t(line_number, first_name, middle_name)
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (5)
) as t(client_id)
-- expect
select * from (values
    (1, true),
    (2, true),
    (3, false),
    (4, false),
    (5, false)
) as t(line_number,is_name_usable)
