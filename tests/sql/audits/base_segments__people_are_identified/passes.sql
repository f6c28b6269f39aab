-- SSN or birth date is enough.
-- given metro2.base_segments
select *,
    'TANDY' as surname,
    'MARISOL' as first_name,
    '12 OAK AVE' as first_line_of_address,
    'DALLAS' as city,
    'TX' as state,
    '75201' as postal_code
from (values
    (1, 'TESTC1', '772010001', ''),
    (2, 'TESTC2', '', '1:k:birth')
) as t(client_id, consumer_account_number, social_security_number, date_of_birth)
-- expect none
