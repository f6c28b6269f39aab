-- Payments in the invoice's currency, without an invoice, and deleted ones pass.
-- given staging.invoices
select *, 'TEST' as account_id, 0 as vis_state
from (values (11, 5, 'USD'), (12, 6, 'EUR')) as t(invoice_id, client_id, currency_code)
-- given staging.payments
select *, 'TEST' as account_id
from (values (21, 11, 'USD', 0), (22, 12, 'EUR', 0), (23, null, 'EUR', 0), (24, 12, 'USD', 1))
    as t(payment_id, invoice_id, currency_code, vis_state)
-- expect none
