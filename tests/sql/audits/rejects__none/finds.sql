-- Each reject of the account is shown.
-- given staging.rejects
select *, 1 as page_id, 1 as item_index, 'amount' as field, 'bad_amount' as code
from (values
    ('TEST', 'payments', '1', 5),
    ('TEST', 'invoices', '2', null)
) as t(account_id, stream, record_id, client_id)
-- expect
select * from (values
    ('5', 'payments', '1', 'bad_amount'),
    ('TEST', 'invoices', '2', 'bad_amount')
) as t(account_key,stream,record_id,code)
