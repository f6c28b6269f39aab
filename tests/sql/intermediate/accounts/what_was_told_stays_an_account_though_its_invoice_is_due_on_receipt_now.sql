-- What was told stays an account though its only invoice is due on receipt by a correction.
-- given intermediate.issued_invoices
select 3 as invoice_id, 5 as client_id, date '2025-03-01' as create_date, false as is_on_credit_terms,
    1 as exchange_rate
-- given intermediate.last_reports
select 5 as client_id, date '2025-02-10' as date_opened
-- expect
select 5 as client_id, date '2025-02-10' as date_opened
