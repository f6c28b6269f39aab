-- When the newest version is a reject, the older readable one is not used in its place.
-- given staging.invoice_versions
select * from (values
    ('TEST', 11, 1, 1, 100.00, null), ('TEST', 11, 2, 1, null, 'bad_amount'),
    ('TEST', 12, 1, 2, null, 'bad_amount'), ('TEST', 12, 2, 2, 50.00, null),
    ('TEST', null, 2, 3, 70.00, 'wrong_type')
) as t(account_id, invoice_id, page_id, item_index, amount, reject_code)
-- expect
select 12 as invoice_id, 50.00 as amount
