-- Unreadable payments with a client are that client's matter.
-- given staging.rejects
select *, 1 as page_id, 1 as item_index, 'amount' as field, 'bad_amount' as code
from (values
    ('TEST', 'payments', '1', 5),
    ('TEST', 'invoices', '2', null),
    ('OTHER', 'payments', '3', null)
) as t(account_id, stream, record_id, client_id)
-- expect none
