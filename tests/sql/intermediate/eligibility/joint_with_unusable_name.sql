-- A joint holder whose field names two people holds the account back.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state, '12 Oak Ave' as street, '' as street2,
    'Dallas' as city, 'TX' as province, '75201' as postal_code, 'USA' as country,
    '' as mobile_phone, '' as home_phone, '' as business_phone
-- given staging.invoices
select 'TEST' as account_id, 11 as invoice_id, 5 as client_id, date '2025-05-10' as create_date,
    date '2025-06-09' as due_date, 100.00 as amount, 100.00 as outstanding,
    'USD' as currency_code, 2 as status, 'sent' as v3_status, '' as dispute_status,
    0 as vis_state
-- given raw.consumers
select 'TEST-2025-06' as run_id, 5 as client_id, line_number, role, kind, surname, first_name,
    '' as middle_name, '' as generation, ssn, '' as birth_date, fingerprint as ssn_fingerprint,
    street, '' as street2, case when street = '' then '' else 'Austin' end as city,
    case when street = '' then '' else 'TX' end as state,
    case when street = '' then '' else '78701' end as postal_code, 'telecom' as account_group,
    consent_date, has_opted_out, has_liability_evidence, cast(reject_code as varchar) as reject_code
from (values
    (2, 'primary', 'person', 'Tandy', 'Marisol', '1:k:a', '', date '2024-01-01', false, false, null, ''),
    (3, 'joint', 'person', 'Tandy', 'Bela & Carl', '1:k:b', '', date '2024-01-01', false, false, null, '')
) as t(line_number, role, kind, surname, first_name, ssn, street, consent_date,
    has_opted_out, has_liability_evidence, reject_code, fingerprint)
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 1 as position, 1 as line_number, 'telecom' as account_group,
    '92' as account_type, 'O' as portfolio_type
-- expect
select 'TEST' as account_id, 5 as client_id, false as is_eligible,
    'joint_unusable' as reason
