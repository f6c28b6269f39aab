-- An unreadable payment or credit note without a client is found.
-- given staging.rejects
select *, 1 as page_id, 1 as item_index, 'amount' as field, 'bad_amount' as code
from (values
    ('TEST', 'payments', '1', null),
    ('TEST', 'credit_notes', '2', null)
) as t(account_id, stream, record_id, client_id)
-- expect
select * from (values
    ('TEST', 'payments', '1'),
    ('TEST', 'credit_notes', '2')
) as t(account_key,stream,record_id)
