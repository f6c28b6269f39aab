-- A person at another address, behind an account that is reported.
-- given metro2.base_segments
select 'TEST' as account_id, client_id from (values (5), (6)) as t(client_id)
-- given intermediate.liable_people
select * from (values
    (5, 0, 2, 'base', '7'),
    (5, 1, 3, 'j2', '5'),
    (5, 2, 4, 'j1', '5'),
    (6, 0, 6, 'base', '1'),
    (7, 0, 7, 'base', '2'),
    (7, 1, 8, 'j1', '2'),
    (7, 2, 9, 'j2', '2')
) as t(client_id, position, line_number, segment, ecoa_code)
-- given intermediate.consumer_names
select *, 'MARISOL' as first_name, '' as middle_name, 'J' as generation_code
from (values (2, 'TANDY'), (3, 'FAR'), (4, 'NEAR'), (8, 'OTHER'), (9, 'OTHER')) as t(line_number, surname)
-- given intermediate.consumer_addresses
select *,
    '12 OAK AVE' as first_line_of_address,
    'APT 3' as second_line_of_address,
    'DALLAS' as city,
    'TX' as state,
    '752011234' as postal_code,
    'Y' as address_indicator
from range(2, 10) as t(line_number)
-- given raw.consumers
select 'TEST-2025-06' as run_id, line_number, '1:k:ssn' || line_number as ssn,
    '1:k:birth' || line_number as birth_date, 'O' as residence_code
from range(2, 10) as t(line_number)
union all
select 'TEST-2025-05', line_number, '1:k:old', '1:k:old', 'R' from range(2, 10) as t(line_number)
-- expect
select 'TEST' as account_id, 5 as client_id, 1 as position, 'FAR' as surname,
    'MARISOL' as first_name, '' as middle_name, 'J' as generation_code,
    '1:k:ssn3' as social_security_number, '1:k:birth3' as date_of_birth, '' as telephone_number,
    '5' as ecoa_code, '' as consumer_information_indicator, 'US' as country_code,
    '12 OAK AVE' as first_line_of_address, 'APT 3' as second_line_of_address, 'DALLAS' as city,
    'TX' as state, '752011234' as postal_code, 'Y' as address_indicator, 'O' as residence_code
