-- The newest version of a recurring profile counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'invoice_profiles', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"invoice_profiles": [
        {"profileid": 1, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 2, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'invoice_profiles', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"invoice_profiles": [
        {"profileid": 1, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 2, "customerid": "some", "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(profile_id, page_id, item_index)
