-- A payment that the deleted walk showed later is deleted.
-- given staging.payment_versions
select * from (values
    ('TEST', 1, 1, 1, 0, null), ('TEST', 1, 5, 1, 1, null), ('TEST', 2, 1, 2, 0, null)
) as t(account_id, payment_id, page_id, item_index, vis_state, reject_code)
-- expect
select * from (values (1, 1), (2, 0)) as t(payment_id, vis_state)
