-- The first invoice due later than it was issued opens the account; foreign money does not.
-- given intermediate.issued_invoices
select * from (values
    (1, 5, date '2025-01-01', false, 'USD'), (2, 5, date '2025-02-01', true, 'EUR'),
    (3, 5, date '2025-03-01', true, 'USD'), (4, 5, date '2025-04-01', true, 'USD'),
    (5, 6, date '2025-01-01', false, 'USD')
) as t(invoice_id, client_id, create_date, is_on_credit_terms, currency_code)
-- expect
select 5 as client_id, date '2025-03-01' as date_opened
