-- Every field of an expense category is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'expense_categories', 'listed', 1, 1, 1, 6, 6, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"categories": [
        {"categoryid": 1, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": null, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": 3, "category": "Abc", "parentid": "some", "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": 4, "category": "Abc", "parentid": 77, "is_cogs": "maybe", "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": 5, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": "maybe", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": 6, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 77, true, true, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 77, true, true, timestamp '2025-06-02 09:30:00', 2, 'categoryid', 'missing'),
    (3, 3, 'Abc', null, true, true, timestamp '2025-06-02 09:30:00', 2, 'parentid', 'wrong_type'),
    (4, 4, 'Abc', 77, null, true, timestamp '2025-06-02 09:30:00', 2, 'is_cogs', 'wrong_type'),
    (5, 5, 'Abc', 77, true, null, timestamp '2025-06-02 09:30:00', 2, 'is_editable', 'wrong_type'),
    (6, 6, 'Abc', 77, true, true, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, category_id, category, parent_id, is_cogs, is_editable, updated_at, vis_state, reject_field, reject_code)
