-- More credit applied than issued is found.
-- given intermediate.credit_changes
select *, date '2025-05-05' as event_date
from (values (5, 50.0), (5, -60.0), (6, 10.0)) as t(client_id, credit_change)
-- expect
select '5' as account_key, 10 as overdrawn_amount
