-- The newest version of an expense category counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'expense_categories', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"categories": [
        {"categoryid": 1, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": 2, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'expense_categories', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"categories": [
        {"categoryid": 1, "category": "Abc", "parentid": 77, "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"categoryid": 2, "category": "Abc", "parentid": "some", "is_cogs": true, "is_editable": true, "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(category_id, page_id, item_index)
