-- The consumer file's address counts as a whole when it has a street, else the client's as a whole.
-- given raw.consumers
select *, 'TEST-2025-06' as run_id, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'TANDY' as surname,
    'MARISOL' as first_name,
    '' as middle_name,
    '' as generation,
    '772010001' as ssn,
    '' as birth_date,
    'telecom' as account_group
from (values
    (5, 1, '9 Pine Rd', '', 'Austin', 'TX', '78701'),
    (6, 2, '', 'Apt 9', '', '', '')
) as t(client_id, line_number, street, street2, city, state, postal_code)
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (5, 'Suite 1'),
    (6, 'Unit 3')
) as t(client_id, street2)
-- expect
select * from (values
    (1, '9 PINE RD', '', 'AUSTIN', '78701'),
    (2, '12 OAK AVE', 'UNIT 3', 'DALLAS', '75201')
) as t(line_number,first_line_of_address,second_line_of_address,city,postal_code)
