-- Activity up to the day of making passes, no activity too.
-- given metro2.header_records
select *
from (values
    ('equifax', date '2025-06-30', date '2025-06-30', 'EF', '', ''),
    ('experian', null, date '2025-07-02', '', 'EX', '')
) as t(bureau, activity_date, date_created, equifax_program_identifier,
    experian_program_identifier, transunion_program_identifier)
-- expect none
