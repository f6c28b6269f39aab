-- id: A47
-- severity: warn
-- finds: a note, name or tax number in FreshBooks that looks like a Social Security number
-- why: FreshBooks shows it to everyone with a login and prints it on invoices; it is not used here
-- harm: a number that must be encrypted is kept in clear at the source
-- innocent: an order number of the same shape
-- fields: none
-- source: own rule
with newest as (
    select *
    from staging.ssn_like_texts
    where account_id = getvariable('account_id')
    qualify page_id = max(page_id) over (partition by stream, client_id, field)
)
select distinct
    coalesce(cast(client_id as varchar), 'page ' || page_id || ' item ' || item_index)
        as account_key,
    stream,
    field
from newest
