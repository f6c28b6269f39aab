-- A rejected version tells nothing about the amount, nor does another FreshBooks account.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 120.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.invoice_versions
select *, 1 as item_index, 11 as invoice_id, 2 as status, 'sent' as v3_status, 0 as vis_state
from (values
    (1, 'TEST', 120.00, null), (2, 'TEST', 100.00, 'bad_date'), (3, 'OTHER', 80.00, null)
) as t(page_id, account_id, amount, reject_code)
-- expect none
