-- id: A04
-- severity: warn
-- finds: an unreadable invoice that names no client
-- why: a debt is missing from a balance; that favours the consumer, so the file is written
-- harm: a consumer's balance is too small; nobody is blamed wrongly
-- innocent: an invoice to nobody, made by an import
-- fields: 21
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
where account_id = getvariable('account_id') and stream = 'invoices' and client_id is null
