-- A client who is the client as a company and as a person is told.
-- given raw.consumers
select 'TEST-2025-06' as run_id, n as line_number, 5 as client_id, 'primary' as role, k as kind, '' as surname, '' as first_name, '' as middle_name, '' as generation, '' as ssn, '' as birth_date, '' as ssn_last4, '' as ssn_fingerprint, '' as birth_date_fingerprint, '' as street, '' as street2, '' as city, '' as state, '' as postal_code, '' as address_indicator, '' as residence_code, '' as account_group, false as has_opted_out, false as has_liability_evidence from (values (1, 'company'), (2, 'person')) as t(n, k)
-- expect
select '5' as account_key, 2::bigint as primary_rows
