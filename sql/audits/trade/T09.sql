-- id: T09
-- scope: file
-- severity: info
-- finds: an account whose first report is 60 or more days late
-- why: a new account begins current, or its past is told elsewhere
-- harm: an old debt looks as if it had just begun
-- innocent: a first file with accounts that are already late
-- fields: 17A
-- source: own rule
select records.account_key, records.account_status
from checks.records as records
anti join checks.previous_records as previous on previous.account_link = records.account_link
where records.account_status in ('78', '80', '82', '83', '84', '93', '97')
    and exists (select 1 from checks.previous_records)
