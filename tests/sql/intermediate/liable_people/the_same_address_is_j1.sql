-- No address of one's own, or the Base consumer's after cleaning (ZIP+4 aside), goes into J1; any other into J2.
-- given intermediate.consumers
select *,
    'person' as kind,
    5 as client_id,
    case when line_number = 2 then 'primary' else 'joint' end as role,
    true as has_ssn,
    true as is_name_usable,
    true as is_address_usable,
    'DALLAS' as city,
    'TX' as state
from (values
    (2, true, '12 OAK AVE', 'APT 3', '75201'),
    (3, false, '1 ELSEWHERE ST', '', '75201'),
    (4, true, '12 OAK AVE', 'APT 3', '752011234'),
    (5, true, '12 OAK AVE', 'APT 4', '75201'),
    (6, true, '12 OAK AVE', 'APT 3', '75202'),
    (7, true, cast(null as varchar), '', '75201')
) as t(line_number, is_own_address, first_line_of_address, second_line_of_address, postal_code)
-- expect
select * from (values
    (0, 'base'),
    (1, 'j1'),
    (2, 'j1'),
    (3, 'j2'),
    (4, 'j2'),
    (5, 'j2')
) as t(position, segment)
