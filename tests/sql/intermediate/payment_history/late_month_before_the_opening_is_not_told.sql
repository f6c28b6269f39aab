-- A month before the opening is B whatever the events say.
-- given intermediate.positions
select 5 as client_id, date '2025-05-10' as date_opened, date '2025-06-30' as date_of_account_information
-- given intermediate.late_months
select 5 as client_id, months_ago, bucket
from (values (1, 1), (2, 1)) as t(months_ago, bucket)
-- expect
select '1BBBBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
