-- Of persons the rules see what is given and what is equal, and of segments how many there are.
-- given metro2.header_records
select 'equifax' as bureau, date '2025-06-30' as activity_date, date '2025-07-02' as date_created
-- given metro2.base_segments
select 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '11' as account_status, '1:k:x' as social_security_number, '' as date_of_birth, 'DOE' as surname, 'PAT' as first_name, '2' as ecoa_code, 100 as current_balance
-- given metro2.l1_segments
select 5 as client_id, '1' as change_indicator, 'NEW5' as new_consumer_account_number, '' as new_identification_number
-- given intermediate.liable_people
select * from (values (5, 0, 1, 'base', '2', 'same', true), (5, 1, 2, 'j1', '2', 'same', false)) as t(client_id, position, line_number, segment, ecoa_code, ssn_fingerprint, is_identified)
-- expect
select 5::bigint as record_number, 'TESTC5' as account_key, '5' as account_link, date '2025-06-01' as month, date '2025-06-30' as activity_date, date '2025-07-02' as date_created, true as has_ssn, false as has_birth_date, hash('same') as ssn_digest, null::ubigint as birth_digest, 1 as j1_count, 0 as j2_count, true as has_l1, 'NEW5' as l1_new_consumer_account_number, ['2'] as associated_ecoa_codes, 1 as unidentified_count, true as has_person_twice
