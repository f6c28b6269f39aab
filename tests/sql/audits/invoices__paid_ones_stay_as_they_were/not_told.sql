-- Not told: edited before it was paid, paid in part, or edited in an earlier month.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number
-- given intermediate.issued_invoices
select * from (values (7, 5, 120, date '2025-06-20'), (8, 5, 40, date '2025-06-01'), (9, 5, 100, date '2025-05-02')) as t(invoice_id, client_id, paid_amount, last_paid_date)
-- given intermediate.invoice_amounts
select * from (values (7, date '2025-05-01', 100), (7, date '2025-06-10', 120), (8, date '2025-05-01', 100), (8, date '2025-06-10', 120), (9, date '2025-05-01', 100), (9, date '2025-05-10', 120)) as t(invoice_id, event_date, amount)
-- expect none
