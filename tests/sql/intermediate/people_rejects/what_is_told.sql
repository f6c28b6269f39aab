-- Every fault of a name and the first of an address, with the place to correct it; nobody needs the address of a J1.
-- given intermediate.consumer_names
select *, cast(null as varchar) as middle_name_code, cast(null as varchar) as generation_code_code
from (values
    (2, 'two_people', 'title_in_name'), (3, null, null), (4, 'not_latin', null), (5, null, null)
) as t(line_number, surname_code, first_name_code)
-- given intermediate.consumer_addresses
select * from (values
    (2, 'city', 'missing_city'), (3, 'street', 'placeholder'), (4, 'street', 'placeholder'),
    (5, 'street', 'placeholder')
) as t(line_number, reject_field, reject_code)
-- given intermediate.consumers
select *, 5 as client_id from (values (2, false), (3, true), (4, true), (5, true))
    as t(line_number, is_own_address)
-- given intermediate.liable_people
select *, 5 as client_id from (values (2, 'base'), (3, 'j2'), (4, 'j1')) as t(line_number, segment)
-- expect
select * from (values
    (5, 2, 'consumer file', 'surname', 'two_people'),
    (5, 2, 'consumer file', 'first_name', 'title_in_name'),
    (5, 2, 'clients', 'city', 'missing_city'),
    (5, 3, 'consumer file', 'street', 'placeholder'),
    (5, 4, 'consumer file', 'surname', 'not_latin')
) as t(client_id, line_number, source, field, code)
