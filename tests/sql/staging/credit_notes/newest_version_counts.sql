-- The newest version of a credit note counts, unless it is a reject.
-- given staging.credit_note_versions
select * from (values
    ('TEST', 33, 1, 1, 10.00, null), ('TEST', 33, 2, 1, 12.00, null),
    ('TEST', 34, 1, 2, 10.00, null), ('TEST', 34, 2, 2, null, 'missing')
) as t(account_id, credit_id, page_id, item_index, amount, reject_code)
-- expect
select 33 as credit_id, 12.00 as amount
