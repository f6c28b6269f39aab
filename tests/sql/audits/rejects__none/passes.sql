-- Rejects of other accounts are not this account's.
-- given staging.rejects
select *, 1 as page_id, 1 as item_index, 'amount' as field, 'bad_amount' as code
from (values
    ('OTHER', 'payments', '1', 5)
) as t(account_id, stream, record_id, client_id)
-- expect none
