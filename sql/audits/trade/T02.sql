-- id: T02
-- scope: file
-- severity: warn
-- finds: two names under one SSN
-- why: a number belongs to one person
-- harm: two people's files are mixed
-- innocent: a name that is written differently; a marriage
-- fields: 30 to 32
-- source: own rule
-- in runs: A35
with shared as (
    select ssn_digest
    from checks.records
    where ssn_digest is not null
    group by ssn_digest
    having count(distinct name_digest) > 1
)
select records.account_key, count(*) over (partition by ssn_digest) as accounts
from checks.records as records
join shared using (ssn_digest)
