-- id: G10
-- scope: file
-- severity: warn
-- finds: an unusual share of accounts without SSN, without birth date or with an address abroad
-- why: bureaus match by them
-- harm: accounts land on the files of others
-- innocent: a portfolio abroad
-- fields: 32, 33, 39
-- source: format rule 5.5
select 'file' as account_key,
    count(*) as accounts,
    count(*) filter (where not has_ssn) as without_ssn,
    count(*) filter (where not has_birth_date) as without_birth_date,
    count(*) filter (where country_code not in ('US', '')) as abroad
from checks.records
having count(*) >= 100
    and (count(*) filter (where not has_ssn) * 2 > count(*)
        or count(*) filter (where not has_birth_date) * 2 > count(*)
        or count(*) filter (where country_code not in ('US', '')) * 10 > count(*))
