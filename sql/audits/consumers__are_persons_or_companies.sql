-- id: A61
-- severity: warn
-- finds: a client who stands in the consumer file as a company and as a person
-- why: a relationship is with a company or with a person, and only a person's goes to a consumer file
-- harm: a person answers for the debts of a company
-- innocent: a sole proprietor who founded a company: give the company a client of its own
-- fields: 30 to 33, 37
-- source: own rule
select
    cast(client_id as varchar) as account_key,
    count(*) as primary_rows
from raw.consumers
where run_id = getvariable('run_id')
    and client_id is not null
    and role = 'primary'
group by client_id
having bool_or(kind = 'company') and bool_or(kind <> 'company')
