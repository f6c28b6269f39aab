-- An unreadable invoice without a client is found.
-- given staging.rejects
select *, 1 as page_id, 1 as item_index, 'amount' as field, 'bad_amount' as code
from (values
    ('TEST', 'invoices', '2', null)
) as t(account_id, stream, record_id, client_id)
-- expect
select 'TEST' as account_key, '2' as record_id
