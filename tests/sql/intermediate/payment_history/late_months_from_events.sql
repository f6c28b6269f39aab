-- Late months come from the events, newest left.
-- given intermediate.positions
select 5 as client_id, date '2025-01-10' as date_opened, date '2025-06-30' as date_of_account_information
-- given intermediate.late_months
select 5 as client_id, months_ago, bucket
from (values (1, 3), (2, 2), (3, 1), (5, 1)) as t(months_ago, bucket)
-- expect
select '32101BBBBBBBBBBBBBBBBBBB' as payment_history_profile
