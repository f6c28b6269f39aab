-- The first invoice due later than it was issued opens the account; money without a rate does not.
-- given intermediate.issued_invoices
select * from (values
    (1, 5, date '2025-01-01', false, 1), (2, 5, date '2025-02-01', true, null),
    (3, 5, date '2025-03-01', true, 1), (4, 5, date '2025-04-01', true, 1),
    (5, 6, date '2025-01-01', false, 1)
) as t(invoice_id, client_id, create_date, is_on_credit_terms, exchange_rate)
-- expect
select 5 as client_id, date '2025-03-01' as date_opened
