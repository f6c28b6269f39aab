-- Every field of an item that can be sold is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'items', 'listed', 1, 1, 1, 8, 8, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"items": [
        {"itemid": 1, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": null, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 3, "name": "Abc", "sku": "Abc", "qty": "much", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 4, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "much", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 5, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "1.005", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 6, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": "some", "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 7, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": "some", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"itemid": 8, "name": "Abc", "sku": "Abc", "qty": "8.25", "inventory": "8.25", "unit_cost": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 'Abc', 8.25, 8.25, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 'Abc', 8.25, 8.25, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'itemid', 'missing'),
    (3, 3, 'Abc', 'Abc', null, 8.25, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'qty', 'wrong_type'),
    (4, 4, 'Abc', 'Abc', 8.25, null, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'inventory', 'wrong_type'),
    (5, 5, 'Abc', 'Abc', 8.25, 8.25, null, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'unit_cost', 'bad_amount'),
    (6, 6, 'Abc', 'Abc', 8.25, 8.25, 12.50, null, 77, timestamp '2025-06-02 09:30:00', 2, 'tax1', 'wrong_type'),
    (7, 7, 'Abc', 'Abc', 8.25, 8.25, 12.50, 77, null, timestamp '2025-06-02 09:30:00', 2, 'tax2', 'wrong_type'),
    (8, 8, 'Abc', 'Abc', 8.25, 8.25, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, item_id, name, sku, quantity, inventory, unit_cost, tax1_id, tax2_id, updated_at, vis_state, reject_field, reject_code)
