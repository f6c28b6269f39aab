-- Every field of a member of staff is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'staff', 'listed', 1, 1, 1, 4, 4, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"staff": [
        {"id": 1, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "8.25", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": null, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "8.25", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 3, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "much", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 4, "fname": "Abc", "lname": "Abc", "organization": "Abc", "display_name": "Abc", "rate": "8.25", "updated": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 'Abc', 'Abc', 'Abc', 8.25, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 'Abc', 'Abc', 'Abc', 8.25, timestamp '2025-06-02 09:30:00', 2, 'id', 'missing'),
    (3, 3, 'Abc', 'Abc', 'Abc', 'Abc', null, timestamp '2025-06-02 09:30:00', 2, 'rate', 'wrong_type'),
    (4, 4, 'Abc', 'Abc', 'Abc', 'Abc', 8.25, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, staff_id, first_name, last_name, organization, display_name, rate, updated_at, vis_state, reject_field, reject_code)
