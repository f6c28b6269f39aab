-- From the pages as received to the values of the record.
-- given raw.page_texts
select page_id, 'TEST-2025-06' as run_id, 'TEST' as account_id, stream, 'listed' as walk,
    1 as attempt, 1 as page_number, 1 as pages, 1 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"' || stream || '": [' || item || ']}}}' as body
from (values
    (1, 'clients', '{"userid": 5, "p_street": "12 Oak Ave", "p_street2": "", "p_city": "Dallas",
        "p_province": "Texas", "p_code": "75201", "p_country": "United States", "vis_state": 0}'),
    (2, 'invoices', '{"invoiceid": 11, "customerid": 5, "create_date": "2025-04-15",
        "due_date": "2025-05-15", "amount": {"amount": "600.00", "code": "USD"},
        "outstanding": {"amount": "400.00", "code": "USD"}, "currency_code": "USD", "status": 2,
        "v3_status": "partial", "vis_state": 0}'),
    (3, 'payments', '{"logid": 1, "clientid": 5, "invoiceid": 11, "date": "2025-04-28",
        "amount": {"amount": "200.00", "code": "USD"}, "from_credit": false, "vis_state": 0}'),
    (4, 'credit_notes', '{"creditid": 3, "clientid": 5, "create_date": "2025-06-01",
        "amount": {"amount": "33.50", "code": "USD"}, "currency_code": "USD", "vis_state": 1}')
) as t(page_id, stream, item)
-- given raw.pages
select * exclude (body) from raw.page_texts
-- given raw.consumers
select 'TEST-2025-06' as run_id, 2 as line_number, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'TANDY' as surname,
    'MARISOL' as first_name,
    '' as middle_name,
    '' as generation,
    '772010001' as ssn,
    '' as birth_date,
    '' as street,
    '' as street2,
    '' as city,
    '' as state,
    '' as postal_code,
    'telecom' as account_group,
    cast(null as varchar) as reject_code,
    cast(null as varchar) as reject_field,
    5 as client_id
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 1 as position, 1 as line_number, 'telecom' as account_group,
    '92' as account_type, 'O' as portfolio_type
-- given raw.bureaus
select 'TEST-2025-06' as run_id, * from (values
    ('transunion', 2, 'TU01', 'FURN02', 't.dat'), ('equifax', 1, 'EF01', 'FURN01', 'e.dat')
) as t(bureau, position, program_id, identification_number, file_name)
-- expect
select 'TESTC5' as consumer_account_number, '71' as account_status, 400 as current_balance, 400 as amount_past_due, date '2025-06-14' as date_of_first_delinquency, date '2025-04-28' as date_of_last_payment, '00BBBBBBBBBBBBBBBBBBBBBB' as payment_history_profile, 'TX' as state
