-- Opened in the period itself: 24 B.
-- given intermediate.positions
select 5 as client_id, date '2025-06-10' as date_opened, date '2025-06-30' as date_of_account_information
-- expect
select 'BBBBBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
