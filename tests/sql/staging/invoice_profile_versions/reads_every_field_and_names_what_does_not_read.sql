-- Every field of a recurring profile is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'invoice_profiles', 'listed', 1, 1, 1, 10, 10, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"invoice_profiles": [
        {"profileid": 1, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": null, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 3, "customerid": "some", "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 4, "customerid": 77, "create_date": "2025-06-31", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 5, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": "many", "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 6, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": "many", "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 7, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": "many", "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 8, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": "maybe", "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 9, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "1.005", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"profileid": 10, "customerid": 77, "create_date": "2025-06-02", "frequency": "Abc", "numberRecurring": 2, "occurrences_to_date": 2, "due_offset_days": 2, "disable": true, "amount": {"amount": "12.50", "code": "USD"}, "updated": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 77, date '2025-06-02', 'Abc', 2, 2, 2, true, 12.50, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 77, date '2025-06-02', 'Abc', 2, 2, 2, true, 12.50, timestamp '2025-06-02 09:30:00', 2, 'profileid', 'missing'),
    (3, 3, null, date '2025-06-02', 'Abc', 2, 2, 2, true, 12.50, timestamp '2025-06-02 09:30:00', 2, 'customerid', 'wrong_type'),
    (4, 4, 77, null, 'Abc', 2, 2, 2, true, 12.50, timestamp '2025-06-02 09:30:00', 2, 'create_date', 'bad_date'),
    (5, 5, 77, date '2025-06-02', 'Abc', null, 2, 2, true, 12.50, timestamp '2025-06-02 09:30:00', 2, 'numberRecurring', 'wrong_type'),
    (6, 6, 77, date '2025-06-02', 'Abc', 2, null, 2, true, 12.50, timestamp '2025-06-02 09:30:00', 2, 'occurrences_to_date', 'wrong_type'),
    (7, 7, 77, date '2025-06-02', 'Abc', 2, 2, null, true, 12.50, timestamp '2025-06-02 09:30:00', 2, 'due_offset_days', 'wrong_type'),
    (8, 8, 77, date '2025-06-02', 'Abc', 2, 2, 2, null, 12.50, timestamp '2025-06-02 09:30:00', 2, 'disable', 'wrong_type'),
    (9, 9, 77, date '2025-06-02', 'Abc', 2, 2, 2, true, null, timestamp '2025-06-02 09:30:00', 2, 'amount', 'bad_amount'),
    (10, 10, 77, date '2025-06-02', 'Abc', 2, 2, 2, true, 12.50, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, profile_id, client_id, create_date, frequency, number_recurring, occurrences_to_date, due_offset_days, is_disabled, amount, updated_at, vis_state, reject_field, reject_code)
