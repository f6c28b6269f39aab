-- id: A33
-- severity: block
-- finds: a record without surname, first name, address, or without both SSN and birth date
-- why: X16, F19, F21; a bureau cannot tell whose account it is, or takes it for another person's
-- harm: the account lands on the file of somebody else
-- innocent: none
-- fields: 30 to 33, 40 to 44
-- source: format rules 5.1, 5.2 (X16)
select
    consumer_account_number as account_key,
    surname = '' or first_name = '' as lacks_name,
    social_security_number = '' and date_of_birth = '' as lacks_identification,
    first_line_of_address = '' or city = '' or state = '' or postal_code = '' as lacks_address
from metro2.base_segments
where coalesce(
    surname = '' or first_name = ''
    or (social_security_number = '' and date_of_birth = '')
    or first_line_of_address = '' or city = '' or state = '' or postal_code = '', true)
