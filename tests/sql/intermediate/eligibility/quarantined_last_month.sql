-- What another run kept out is told by this one, unless a rule finds it again.
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (5)
) as t(client_id)
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-10', date '2025-06-09', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
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
-- given etl.quarantined
select *, 5 as client_id, 'key' as account_key, false as was_reported
from (values
    ('TEST-2025-05', 'X01')
) as t(run_id, rule_id)
-- expect
select 'TEST' as account_id, 5 as client_id, true as is_eligible, 'reported' as reason
