-- An invoice that was paid in full and then changed is told.
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number
-- given intermediate.issued_invoices
select 9 as invoice_id, 5 as client_id, 100 as paid_amount, date '2025-06-01' as last_paid_date
-- given intermediate.invoice_amounts
select * from (values (9, date '2025-05-01', 100), (9, date '2025-06-10', 120)) as t(invoice_id, event_date, amount)
-- expect
select 'TESTC5' as account_key, 9::bigint as invoice_id, date '2025-06-10' as edited_on
