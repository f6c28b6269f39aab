-- An invoice of nothing is open with nothing.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 0.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select date '2025-05-01' as event_date, 0 as open_amount, 0 as open_change, 0 as excess_change
