-- The newest version of a member of staff counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'staff', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"staff": [
        {"id": 1, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "8.25", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 2, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "8.25", "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'staff', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"staff": [
        {"id": 1, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "8.25", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 2, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "much", "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(staff_id, page_id, item_index)
