-- id: T03
-- scope: file
-- severity: info
-- finds: one person under several account numbers
-- why: one relationship is one account
-- harm: one debt counts twice
-- innocent: somebody who really has two accounts, or is liable for two clients
-- fields: 7, 30 to 33
-- source: own rule
-- in runs: A35
with people as (
    select ssn_digest, name_digest
    from checks.records
    where ssn_digest is not null and name_digest is not null
    group by ssn_digest, name_digest
    having count(distinct account_link) > 1
)
select records.account_key, count(*) over (partition by ssn_digest, name_digest) as accounts
from checks.records as records
join people using (ssn_digest, name_digest)
