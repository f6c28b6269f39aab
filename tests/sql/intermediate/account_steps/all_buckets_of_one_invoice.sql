-- One unpaid invoice goes through every bucket, thirty days each, at the start of a day.
-- set period_end = date '2025-12-31'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values
    (date '2025-03-02', 0, 1), (date '2025-04-01', 0, 2), (date '2025-05-01', 0, 3),
    (date '2025-05-31', 0, 4), (date '2025-06-30', 0, 5), (date '2025-07-30', 0, 6)
) as t(step_date, phase, bucket)
