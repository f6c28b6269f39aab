-- Opened 10 March, first reported for June: three months of history, then B.
-- given intermediate.positions
select 5 as client_id, date '2025-03-10' as date_opened, date '2025-06-30' as date_of_account_information
-- expect
select '000BBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
