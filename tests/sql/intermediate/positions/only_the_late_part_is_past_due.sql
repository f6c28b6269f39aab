-- Past due counts invoices 30 or more days late; younger ones count in the balance only.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-15', date '2025-05-15', 900.00),
    (12, 5, date '2025-05-20', date '2025-06-19', 400.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select '71' as account_status, 900 as amount_past_due, 1300 as current_balance, date '2025-06-14' as date_of_first_delinquency
