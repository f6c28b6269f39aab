-- Names that only begin like such a word pass.
-- given metro2.base_segments
select *,
    'MARISOL' as first_name,
    '' as middle_name
from (values
    (1, 'TESTC1', 'TANDY'),
    (2, 'TESTC2', 'INCLAN'),
    (3, 'TESTC3', 'DRAKE')
) as t(client_id, consumer_account_number, surname)
-- expect none
