-- Of several versions the newest page and item counts; accounts are kept apart.
-- given staging.client_versions
select * from (values
    ('TEST', 5, 1, 1, 'Old', 0, null), ('TEST', 5, 4, 1, 'Newer', 0, null),
    ('TEST', 5, 4, 2, 'Newest', 2, null), ('OTHER', 5, 9, 1, 'Other', 0, null)
) as t(account_id, client_id, page_id, item_index, last_name, vis_state, reject_code)
-- expect
select * from (values ('TEST', 5, 'Newest', 2), ('OTHER', 5, 'Other', 0))
    as t(account_id, client_id, last_name, vis_state)
