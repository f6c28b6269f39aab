-- Every field of a business membership of the signed-in person is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'account_info', 'listed', 1, 1, 1, 4, 4, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"business_memberships": [
        {"id": 1, "role": "Abc", "business": {"id": 77, "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}},
        {"id": null, "role": "Abc", "business": {"id": 77, "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}},
        {"id": 3, "role": "Abc", "business": {"id": "some", "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}},
        {"id": 4, "role": "Abc", "business": {"id": 77, "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": "maybe"}}]}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 77, 'Abc', 'Abc', 'Abc', 'Abc', true, null, null),
    (2, null, 'Abc', 77, 'Abc', 'Abc', 'Abc', 'Abc', true, 'id', 'missing'),
    (3, 3, 'Abc', null, 'Abc', 'Abc', 'Abc', 'Abc', true, 'id', 'wrong_type'),
    (4, 4, 'Abc', 77, 'Abc', 'Abc', 'Abc', 'Abc', null, 'active', 'wrong_type')
) as t(item_index, membership_id, role, business_id, business_account_id, business_uuid, business_name, business_time_zone, is_active, reject_field, reject_code)
