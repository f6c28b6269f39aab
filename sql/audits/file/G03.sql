-- id: G03
-- scope: file
-- severity: block
-- finds: an account that stands more than once in the file
-- why: one account is one record
-- harm: a bureau takes the last one, whatever it says
-- innocent: none
-- fields: 5, 7
-- source: format rule 5.5
-- in runs: A12
select account_key, count(*) over (
    partition by identification_number, consumer_account_number) as records
from checks.records
qualify count(*) over (partition by identification_number, consumer_account_number) > 1
