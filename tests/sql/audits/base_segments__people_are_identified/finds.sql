-- Missing name, identification or address is found.
-- given metro2.base_segments
select *,
    '' as date_of_birth,
    'TX' as state,
    '75201' as postal_code
from (values
    (1, 'TESTC1', '', 'MARISOL', '772010001', 'DALLAS', '12 OAK AVE'),
    (2, 'TESTC2', 'TANDY', '', '772010001', 'DALLAS', '12 OAK AVE'),
    (3, 'TESTC3', 'TANDY', 'MARISOL', '', 'DALLAS', '12 OAK AVE'),
    (4, 'TESTC4', 'TANDY', 'MARISOL', '772010001', '', '12 OAK AVE'),
    (5, 'TESTC5', 'TANDY', 'MARISOL', '772010001', 'DALLAS', cast(null as varchar))
) as t(client_id, consumer_account_number, surname, first_name, social_security_number, city, first_line_of_address)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5')
) as t(account_key)
