-- id: G08
-- scope: file
-- severity: warn
-- finds: all accounts as of one day that is not the end of a month
-- why: monthly reporters tell the month as it ended
-- harm: ages are a few days off in every account
-- innocent: a business that closes its books on that day
-- fields: 24
-- source: format rule 5.5
select 'file' as account_key, count(*) as accounts
from checks.records
having count(*) >= 100
    and count(distinct date_of_account_information) = 1
    and extract(day from max(date_of_account_information))
        <= extract(day from last_day(max(date_of_account_information))) - 4
