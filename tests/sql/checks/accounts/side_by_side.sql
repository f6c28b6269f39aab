-- The earlier record stands beside the record, also under another number; without one there is nothing to compare.
-- given checks.previous_records
select '5' as account_link, 'OLD5' as consumer_account_number, date '2025-04-01' as month, '71' as account_status, 'XB' as compliance_condition_code, date '2025-03-31' as compliance_since, '' as consumer_information_indicator, []::varchar[] as associated_consumer_information_indicators
-- given checks.records
select 1 as record_number, 'NEW5' as account_key, '5' as account_link, 'NEW5' as consumer_account_number, date '2025-06-01' as month, '78' as account_status, 'XB' as compliance_condition_code, '1' as ecoa_code, '100BBBBBBBBBBBBBBBBBBBBB' as payment_history_profile, []::varchar[] as associated_ecoa_codes, date '2025-06-30' as compliance_since
union all by name
select 2 as record_number, 'TESTC6' as account_key, '6' as account_link, 'TESTC6' as consumer_account_number, date '2025-06-01' as month, '11' as account_status, '' as compliance_condition_code, '2' as ecoa_code, '000000000000000000000000' as payment_history_profile, ['5']::varchar[] as associated_ecoa_codes, date '2025-06-30' as compliance_since
-- expect
select * from (values (1::bigint, true, false, 2, true, '71', '1', date '2025-03-31', 60, 3, '1', 3, ['1']), (2, false, false, null, null, null, 'D', date '2025-06-30', 0, 1, '0', 24, ['2', '5'])) as t(record_number, has_prev, prev_by_number, months_since_prev, prev_no_bankruptcy, prev_account_status, prev_history_code, compliance_since, lowest_days_late, late_step, php1, profile_months, ecoa_codes)
