-- A client needs a readable id and vis_state, nothing else.
-- given raw.page_texts
select * from (values
    (3, 'R', 'TEST', 'clients', 'listed', 1, 1, 1, 3, 3, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"clients": [
        {"userid": "x5", "vis_state": 0}, {"userid": 6}, {"userid": 7, "vis_state": 0}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (null, 'userid', 'wrong_type'), (6, 'vis_state', 'missing'), (7, null, null)
) as t(client_id, reject_field, reject_code)
