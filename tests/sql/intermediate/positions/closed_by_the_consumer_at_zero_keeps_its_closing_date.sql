-- Closed by the consumer and paid before the month: reported on as current, with the day that XA asks for.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-10', date '2025-02-09', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-17', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'close', date '2025-05-05', 'consumer', null, null, null)
) as t(decision_id, kind, effective_on, value, amount, countermands, expires_on)
-- expect
select '11' as account_status, '' as special_comment, 0 as current_balance, date '2025-05-05' as date_closed
