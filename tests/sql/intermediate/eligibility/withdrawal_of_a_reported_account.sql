-- A withdrawal goes out, whatever else would keep the account out.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state, '' as street, '' as street2,
    'Dallas' as city, 'TX' as province, '75201' as postal_code, 'USA' as country,
    '' as mobile_phone, '' as home_phone, '' as business_phone
-- given staging.invoices
select 'TEST' as account_id, 11 as invoice_id, 5 as client_id, date '2025-05-10' as create_date,
    date '2025-06-09' as due_date, 100.00 as amount, 60.00 as outstanding,
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
    (2, 'primary', 'person', 'Tandy', 'Marisol', '1:k:a', '', null, true, false, null, '')
) as t(line_number, role, kind, surname, first_name, ssn, street, consent_date,
    has_opted_out, has_liability_evidence, reject_code, fingerprint)
-- given intermediate.decisions_in_force
select 1 as decision_id, 5 as client_id, 'delete' as kind, date '2025-06-15' as effective_on,
    'error' as value, '' as subject
-- given intermediate.last_reports
select 5 as client_id, '2025-05' as period, 1 as months_ago, false as is_final,
    date '2025-05-10' as date_opened, '11' as account_status, '0' as history_code,
    repeat('B', 24) as payment_history_profile, 'O' as portfolio_type, '92' as account_type,
    'TESTC5' as consumer_account_number
-- expect
select 'TEST' as account_id, 5 as client_id, true as is_eligible,
    'reported' as reason
