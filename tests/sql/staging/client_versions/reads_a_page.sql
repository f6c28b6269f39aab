-- Names and addresses are taken as they are; null text is empty text.
-- given raw.page_texts
select * from (values
    (3, 'R', 'TEST', 'clients', 'deleted', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"clients": [
        {"userid": 5, "fname": "José", "lname": "Núñez-O''Brien", "organization": "", "mob_phone": null,
         "home_phone": "512-555-0199", "bus_phone": "", "p_street": "1 Elm St", "p_street2": null,
         "p_city": "Dallas", "p_province": "Texas", "p_code": 75201, "p_country": "United States",
         "vis_state": 1}
    ]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select 'TEST' as account_id, 3 as page_id, 1 as item_index, 'deleted' as walk, 5 as client_id,
    'José' as first_name, 'Núñez-O''Brien' as last_name, '' as mobile_phone,
    '512-555-0199' as home_phone, '1 Elm St' as street, '' as street2, 'Dallas' as city,
    'Texas' as province, '75201' as postal_code, 'United States' as country, 1 as vis_state,
    null as reject_code
