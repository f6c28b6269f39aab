-- The newest version of a business membership of the signed-in person counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'account_info', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"business_memberships": [
        {"id": 1, "role": "Abc", "business": {"id": 77, "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}},
        {"id": 2, "role": "Abc", "business": {"id": 77, "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}}]}}'),
    (2, 'R', 'TEST', 'account_info', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"business_memberships": [
        {"id": 1, "role": "Abc", "business": {"id": 77, "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}},
        {"id": 2, "role": "Abc", "business": {"id": "some", "account_id": "Abc", "business_uuid": "Abc", "name": "Abc", "timezone": "Abc", "active": true}}]}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(membership_id, page_id, item_index)
