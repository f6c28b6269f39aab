-- One payment after the issue and of no more than the amount, in dollars, on credit terms, never edited, of a
-- client with one account: the days of such an invoice follow from its row.
-- given staging.invoices
select *, 'TEST' as account_id, 100.00 as amount, 0.00 as outstanding, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (12, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (13, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (14, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (15, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (16, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (17, 5, 'USD', date '2025-05-01', date '2025-05-01'),
    (18, 5, 'EUR', date '2025-05-01', date '2025-05-31'),
    (19, 5, 'CHF', date '2025-05-01', date '2025-05-31'),
    (20, 5, 'USD', date '2025-05-01', date '2025-05-31'),
    (21, 6, 'USD', date '2025-05-01', date '2025-05-31'),
    (22, 7, 'USD', date '2025-05-01', date '2025-05-31')
) as t(invoice_id, client_id, currency_code, create_date, due_date)
-- given raw.currency_rates
select 'TEST-2025-06' as run_id, 'EUR' as currency_code, 1.08550000 as rate
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code, false as from_credit, 0 as vis_state
from (values
    (1, 12, 5, date '2025-05-02', 100.00),
    (2, 13, 5, date '2025-05-02', 99.99),
    (3, 14, 5, date '2025-05-02', 100.01),
    (4, 15, 5, date '2025-05-01', 10.00),
    (5, 16, 5, date '2025-05-02', 10.00),
    (6, 16, 5, date '2025-05-03', 10.00)
) as t(payment_id, invoice_id, client_id, payment_date, amount)
-- given intermediate.invoice_amounts
select 20 as invoice_id, date '2025-05-01' as event_date, 90.00 as amount
-- given intermediate.account_numbers
select * from (values (5, null), (6, date '2025-04-01')) as t(client_id, opened_from)
-- expect
select * from (values
    (11, true), (12, true), (13, true), (14, false), (15, false), (16, false), (17, false), (18, false),
    (19, false), (20, false), (21, false), (22, true)
) as t(invoice_id, is_plain)
