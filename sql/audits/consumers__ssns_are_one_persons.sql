-- id: A35
-- severity: warn
-- finds: a reported account with a person whose SSN stands under another reported client too
-- why: one person entered twice is two tradelines for one relationship, or a number is wrong
-- harm: one debt counts twice, or two people's files are mixed
-- innocent: somebody who is joint holder, co-maker or guarantor of two clients
-- fields: 32
-- source: own rule
with holders as (
    select people.client_id, people.ssn_fingerprint, segments.consumer_account_number
    from intermediate.liable_people as people
    join metro2.base_segments as segments on segments.client_id = people.client_id
    where people.ssn_fingerprint <> ''
)
select
    consumer_account_number as account_key,
    count(distinct client_id) over (partition by ssn_fingerprint) as clients
from holders
qualify count(distinct client_id) over (partition by ssn_fingerprint) > 1
order by account_key
