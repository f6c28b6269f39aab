-- Activity after the making and a missing program id are found.
-- given metro2.header_records
select *
from (values
    ('equifax', date '2025-06-30', date '2025-06-29', 'EF', '', ''),
    ('experian', date '2025-06-30', date '2025-07-02', '', '', '')
) as t(bureau, activity_date, date_created, equifax_program_identifier,
    experian_program_identifier, transunion_program_identifier)
-- expect
select * from (values
    ('equifax'),
    ('experian')
) as t(account_key)
