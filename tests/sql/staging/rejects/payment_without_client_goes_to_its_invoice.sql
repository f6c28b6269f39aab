-- A payment that names no client belongs to the client of its invoice, if that is known.
-- given staging.invoices
select 'TEST' as account_id, 11 as invoice_id, 5 as client_id
-- given staging.payment_versions
select * from (values
    ('TEST', 4, 1, 70, 11, 'missing', 'clientid'), ('TEST', 4, 2, 71, 99, 'missing', 'clientid')
) as t(account_id, page_id, item_index, payment_id, invoice_id, reject_code, reject_field)
-- expect
select * from (values ('70', 5), ('71', null)) as t(record_id, client_id)
