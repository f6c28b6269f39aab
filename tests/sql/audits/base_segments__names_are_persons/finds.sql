-- Titles, estates and companies are found.
-- given metro2.base_segments
select *,
    '' as middle_name
from (values
    (1, 'TESTC1', 'ESTATE OF TANDY', 'MARISOL'),
    (2, 'TESTC2', 'TANDY', 'DR MARISOL'),
    (3, 'TESTC3', 'OAK LLC', 'MARISOL')
) as t(client_id, consumer_account_number, surname, first_name)
-- expect
select * from (values
    ('TESTC1', 'ESTATE'),
    ('TESTC2', 'DR'),
    ('TESTC3', 'LLC')
) as t(account_key,word)
