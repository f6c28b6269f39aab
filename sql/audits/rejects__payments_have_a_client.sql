-- id: A03
-- severity: block
-- finds: an unreadable payment or credit note that names no client and no known invoice
-- why: the money belongs to someone; without it a consumer could be reported late who has paid
-- harm: a consumer who has paid looks late
-- innocent: none that the data can show; repair the record in FreshBooks and run again
-- fields: 21, 22
-- source: own rule
select
    account_id as account_key,
    stream,
    page_id,
    item_index,
    record_id,
    field,
    code
from staging.rejects
where account_id = getvariable('account_id')
    and stream in ('payments', 'credit_notes')
    and client_id is null
