-- Opened on the 31st, the 30th of a short month completes the month.
-- given intermediate.positions
select 5 as client_id, date '2025-03-31' as date_opened, date '2025-06-30' as date_of_account_information
-- expect
select '000BBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
