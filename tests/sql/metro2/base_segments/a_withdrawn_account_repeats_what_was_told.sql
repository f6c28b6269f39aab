-- A withdrawn account repeats limit, frequency and codes as they were told; one that is not has those of today
-- and takes the code that was told back.
-- given intermediate.eligibility
select 'TEST' as account_id, client_id, true as is_eligible, 'reported' as reason from (values (5), (6)) as t(client_id)
-- given intermediate.liable_people
select client_id, 0 as position, line_number, 'base' as segment, '1' as ecoa_code
from (values (5, 2), (6, 3)) as t(client_id, line_number)
-- given intermediate.positions
select * from (values (5, true, date '2025-03-31'), (6, false, null))
    as t(client_id, is_withdrawn, told_last_payment)
-- given intermediate.last_reports
select client_id, 700 as credit_limit, 'W' as terms_frequency, 'XB' as compliance_condition_code,
    'A' as consumer_information_indicator
from (values (5), (6)) as t(client_id)
-- given intermediate.account_terms
select client_id, 100 as credit_limit, 'M' as terms_frequency from (values (5), (6)) as t(client_id)
-- given intermediate.cash_received
select client_id, 30 as actual_payment_amount, date '2025-06-10' as date_of_last_payment
from (values (5), (6)) as t(client_id)
-- given intermediate.account_numbers
select client_id, 'TESTC' || client_id as consumer_account_number from (values (5), (6)) as t(client_id)
-- given intermediate.payment_history
select client_id, repeat('B', 24) as payment_history_profile from (values (5), (6)) as t(client_id)
-- given raw.consumers
select 'TEST-2025-06' as run_id, line_number from (values (2), (3)) as t(line_number)
-- expect
select * from (values
    (5, 700, 'W', 'XB', 'A', 0, date '2025-03-31'),
    (6, 100, 'M', 'XR', '', 30, date '2025-06-10')
) as t(client_id, credit_limit, terms_frequency, compliance_condition_code, consumer_information_indicator,
    actual_payment_amount, date_of_last_payment)
