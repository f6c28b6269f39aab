-- A record that lacks its number, its profile, its account type, its surname or its SSN field.
-- given metro2.base_segments
select * from (values
    (1, null, 'BBBBBBBBBBBBBBBBBBBBBBBB', '92', 'TANDY', ''),
    (2, 'TESTC2', null, '92', 'TANDY', ''),
    (3, 'TESTC3', 'BBBBBBBBBBBBBBBBBBBBBBBB', null, 'TANDY', ''),
    (4, 'TESTC4', 'BBBBBBBBBBBBBBBBBBBBBBBB', '92', null, ''),
    (5, 'TESTC5', 'BBBBBBBBBBBBBBBBBBBBBBBB', '92', 'TANDY', null),
    (6, 'TESTC6', 'BBBBBBBBBBBBBBBBBBBBBBBB', '92', 'TANDY', '')
) as t(
    client_id, consumer_account_number, payment_history_profile, account_type, surname,
    social_security_number)
-- given intermediate.eligibility
select range as client_id, true as is_eligible, 'reported' as reason, 'TEST' as account_id
from range(1, 7)
-- expect
select cast(range as varchar) as account_key, true as is_eligible, 0 as record_count
from range(1, 6)
