-- id: A05
-- severity: warn
-- finds: a source record of this account that could not be read
-- why: the client behind it is left out of the file until the record is repaired
-- harm: figures rest on an older state of the record
-- innocent: a value that FreshBooks lets people type freely
-- fields: all
-- source: own rule
select
    coalesce(cast(client_id as varchar), account_id) as account_key,
    stream,
    page_id,
    item_index,
    record_id,
    field,
    code
from staging.rejects
where account_id = getvariable('account_id')
