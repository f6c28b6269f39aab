-- Drafts, deleted and later invoices are not owed; archived ones are.
-- given staging.invoices
select *, 'TEST' as account_id, 5 as client_id, amount as outstanding, '' as dispute_status
from (values
    (1, date '2025-06-01', date '2025-07-01', 10.00, 'USD', 2, 'sent', 0),
    (2, date '2025-06-01', date '2025-07-01', 10.00, 'USD', 1, 'sent', 0),
    (3, date '2025-06-01', date '2025-07-01', 10.00, 'USD', 2, 'draft', 0),
    (4, date '2025-06-01', date '2025-07-01', 10.00, 'USD', 2, 'created', 0),
    (5, date '2025-06-01', date '2025-07-01', 10.00, 'USD', 2, 'sent', 1),
    (6, date '2025-06-01', date '2025-07-01', 10.00, 'EUR', 2, 'sent', 2),
    (7, date '2025-06-30', date '2025-06-30', 10.00, 'USD', 4, 'paid', 0),
    (8, date '2025-07-01', date '2025-07-31', 10.00, 'USD', 2, 'sent', 0)
) as t(invoice_id, create_date, due_date, amount, currency_code, status, v3_status, vis_state)
-- expect
select * from (values
    (1, true),
    (6, true),
    (7, false)
) as t(invoice_id, is_on_credit_terms)
