-- After a final report and a reopening the first credit invoice from that day on opens the next account.
-- given intermediate.issued_invoices
select *, 1 as exchange_rate from (values
    (1, 5, date '2025-01-01', true), (2, 5, date '2025-03-09', true), (3, 5, date '2025-03-10', false),
    (4, 5, date '2025-04-01', true), (5, 6, date '2025-01-05', true)
) as t(invoice_id, client_id, create_date, is_on_credit_terms)
-- given intermediate.account_numbers
select 5 as client_id, 2 as generation, date '2025-03-10' as opened_from
-- expect
select * from (values (5, date '2025-04-01'), (6, date '2025-01-05')) as t(client_id, date_opened)
