-- id: A34
-- severity: block
-- finds: a header with activity after the day it was made, or without its bureau's program id
-- why: F25; the bureau would refuse the whole file
-- harm: a bureau refuses the file or reads it as another month
-- innocent: the period has not ended yet
-- fields: Header 3 to 9
-- source: format rule 5.5 (G05)
select
    bureau as account_key,
    activity_date,
    date_created
from metro2.header_records
where activity_date > date_created
    or equifax_program_identifier || experian_program_identifier
        || transunion_program_identifier = ''
