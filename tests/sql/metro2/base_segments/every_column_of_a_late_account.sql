-- An account 46 days late, from invoices, payments and the consumer file to every column.
-- given staging.clients
select *, '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'TEST' as account_id
from (values
    (5, '214-555-0100', 'Apt 4B')
) as t(client_id, mobile_phone, street2)
-- given staging.invoices
select *, 'TEST' as account_id, case when invoice_id = 10 then 0 else amount end as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (10, 5, date '2025-03-15', date '2025-04-14', 250.75),
    (11, 5, date '2025-04-15', date '2025-05-15', 900.50),
    (12, 5, date '2025-06-01', date '2025-07-01', 400.40)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 2 as line_number, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'Van Dyke' as surname,
    'Róbert' as first_name,
    '' as middle_name,
    'J' as generation,
    '772010001' as ssn,
    '1975-11-03' as birth_date,
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
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 10, 5, date '2025-06-02', 250.75, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given raw.bureaus
select 'TEST-2025-06' as run_id, * from (values
    ('transunion', 2, 'TU01', 'FURN02', 't.dat'), ('equifax', 1, 'EF01', 'FURN01', 'e.dat')
) as t(bureau, position, program_id, identification_number, file_name)
-- expect
select 'TEST' as account_id, 5 as client_id, cast(null as timestamp) as time_stamp, 'FURN01' as identification_number, '' as cycle_identifier, 'TESTC5' as consumer_account_number, 'O' as portfolio_type, '92' as account_type, date '2025-03-15' as date_opened, 0 as credit_limit, 1551 as highest_credit, '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount, 250 as actual_payment_amount, '71' as account_status, '' as payment_rating, '100BBBBBBBBBBBBBBBBBBBBB' as payment_history_profile, '' as special_comment, '' as compliance_condition_code, 1300 as current_balance, 900 as amount_past_due, 0 as original_charge_off_amount, date '2025-06-30' as date_of_account_information, date '2025-06-14' as date_of_first_delinquency, null as date_closed, date '2025-06-02' as date_of_last_payment, '' as interest_type_indicator, 'VAN DYKE' as surname, 'ROBERT' as first_name, '' as middle_name, 'J' as generation_code, '772010001' as social_security_number, '1975-11-03' as date_of_birth, '2145550100' as telephone_number, '1' as ecoa_code, '' as consumer_information_indicator, 'US' as country_code, '12 OAK AVE' as first_line_of_address, 'APT 4B' as second_line_of_address, 'DALLAS' as city, 'TX' as state, '75201' as postal_code, '' as address_indicator, '' as residence_code
