-- id: A12
-- severity: block
-- finds: a consumer account number that stands for more than one record
-- why: a bureau would merge two people into one account
-- harm: two consumers' accounts overwrite each other
-- innocent: none
-- fields: 7
-- source: format rule 5.5 (G03)
select
    consumer_account_number as account_key,
    count(*) as record_count
from metro2.base_segments
group by consumer_account_number
having count(*) > 1
