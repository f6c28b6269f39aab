-- A record is a reject when its newest version is one; a repaired record is none.
-- given staging.client_versions
select 'TEST' as account_id, 1 as page_id, 1 as item_index, 5 as client_id, 'missing' as reject_code,
    'vis_state' as reject_field
-- given staging.invoice_versions
select * from (values
    ('TEST', 2, 1, 11, 5, 'bad_amount', 'amount'), ('TEST', 3, 1, 11, 5, null, null),
    ('TEST', 3, 2, 12, 6, 'missing', 'due_date')
) as t(account_id, page_id, item_index, invoice_id, client_id, reject_code, reject_field)
-- given staging.payment_versions
select 'TEST' as account_id, 4 as page_id, 1 as item_index, 70 as payment_id, 5 as client_id,
    null::bigint as invoice_id, 'bad_date' as reject_code, 'date' as reject_field
-- given staging.credit_note_versions
select 'TEST' as account_id, 5 as page_id, 1 as item_index, 33 as credit_id, 5 as client_id,
    'missing' as reject_code, 'amount' as reject_field
-- expect
select * from (values
    ('TEST', 'clients', 1, 1, '5', 5, 'vis_state', 'missing'),
    ('TEST', 'invoices', 3, 2, '12', 6, 'due_date', 'missing'),
    ('TEST', 'payments', 4, 1, '70', 5, 'date', 'bad_date'),
    ('TEST', 'credit_notes', 5, 1, '33', 5, 'amount', 'missing')
) as t(account_id, stream, page_id, item_index, record_id, client_id, field, code)
