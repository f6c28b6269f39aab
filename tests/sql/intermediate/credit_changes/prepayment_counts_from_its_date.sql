-- A prepayment is credit from its own date, also before any invoice.
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (31, 5, date '2025-01-31', 500.00)
) as t(credit_id, client_id, create_date, amount)
-- expect
select 5 as client_id, date '2025-01-31' as event_date, 500 as credit_change
