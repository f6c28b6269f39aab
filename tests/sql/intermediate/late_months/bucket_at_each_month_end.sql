-- Due 15 February: 44, 74 and 105 days late at the next three month ends.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-15', date '2025-02-15', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values
    (3, 1),
    (2, 2),
    (1, 3)
) as t(months_ago,bucket)
