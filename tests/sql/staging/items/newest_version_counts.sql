-- The newest version of an item that can be sold counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'items', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"items": [
        {"itemid": 1, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 2, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'items', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"items": [
        {"itemid": 1, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 2, "name": "Abc", "sku": "Abc", "qty": "much", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(item_id, page_id, item_index)
