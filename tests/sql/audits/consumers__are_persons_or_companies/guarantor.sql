-- A company with a guarantor is one client of one kind, and so are two rows of one person.
-- given raw.consumers
select 'TEST-2025-06' as run_id, n as line_number, c as client_id, r as role, k as kind, '' as surname, '' as first_name, '' as middle_name, '' as generation, '' as ssn, '' as birth_date, '' as ssn_last4, '' as ssn_fingerprint, '' as birth_date_fingerprint, '' as street, '' as street2, '' as city, '' as state, '' as postal_code, '' as address_indicator, '' as residence_code, '' as account_group, false as has_opted_out, false as has_liability_evidence from (values (1, 5, 'primary', 'company'), (2, 5, 'guarantor', 'person'), (3, 6, 'primary', 'person'), (4, 6, 'primary', 'person')) as t(n, c, r, k)
-- expect none
