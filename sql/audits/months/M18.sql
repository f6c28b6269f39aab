-- id: M18
-- scope: file
-- severity: block
-- finds: a file whose activity date is not later than that of the file before
-- why: months go forward
-- harm: an older state overwrites a newer one
-- innocent: none; a replacement file is agreed with the bureau
-- fields: Header 8
-- source: format rule 5.4
-- in runs: A53
select 'file ' || bureau as account_key, activity_date, previous_activity_date
from checks.files
where activity_date <= previous_activity_date
