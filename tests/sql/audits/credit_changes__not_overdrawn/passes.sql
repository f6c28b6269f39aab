-- Credit from an overpaid invoice counts as issued.
-- given intermediate.credit_changes
select *, date '2025-05-05' as event_date
from (values (5, 50.0), (5, -60.0), (6, 10.0)) as t(client_id, credit_change)
-- given intermediate.invoice_ledger
select 5 as client_id, 10.00 as excess_change
-- expect none
