-- More than 24 months old: 24 characters, no B.
-- given intermediate.positions
select 5 as client_id, date '2020-01-01' as date_opened, date '2025-06-30' as date_of_account_information
-- expect
select '000000000000000000000000' as payment_history_profile
