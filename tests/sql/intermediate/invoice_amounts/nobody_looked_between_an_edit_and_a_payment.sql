-- Edited in May, paid in June, read in June only: `updated` is the payment's, so the edit counts from there.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 120.00),
    (12, 5, date '2025-05-01', date '2025-05-31', 120.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.invoice_versions
select *, 'TEST' as account_id, 1 as item_index, 2 as status, 'sent' as v3_status, 0 as vis_state
from (values
    (11, 1, 100.00, timestamp '2025-05-01 09:00:00'),
    (12, 1, 100.00, timestamp '2025-05-01 09:00:00'),
    (12, 2, 120.00, timestamp '2025-05-20 09:00:00'),
    (11, 3, 120.00, timestamp '2025-06-10 09:00:00'),
    (12, 3, 120.00, timestamp '2025-06-10 09:00:00')
) as t(invoice_id, page_id, amount, updated)
-- expect
select * from (values
    (11, date '2025-05-01', 100), (11, date '2025-06-10', 120),
    (12, date '2025-05-01', 100), (12, date '2025-05-20', 120)
) as t(invoice_id, event_date, amount)
