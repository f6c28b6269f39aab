-- Paid off before a full month had passed: that month is not told.
-- given intermediate.positions
select 5 as client_id, date '2025-04-20' as date_opened, date '2025-06-05' as date_of_account_information
-- expect
select '0BBBBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
