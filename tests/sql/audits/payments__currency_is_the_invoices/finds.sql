-- Euros for a dollar invoice and dollars for a euro invoice are found.
-- given staging.invoices
select *, 'TEST' as account_id, 0 as vis_state
from (values (11, 5, 'USD'), (12, 6, 'EUR')) as t(invoice_id, client_id, currency_code)
-- given staging.payments
select *, 'TEST' as account_id, 0 as vis_state
from (values (21, 11, 'EUR'), (22, 12, 'USD')) as t(payment_id, invoice_id, currency_code)
-- expect
select * from (values
    ('5', 21, 11, 'EUR', 'USD'), ('6', 22, 12, 'USD', 'EUR')
) as t(account_key, payment_id, invoice_id, payment_currency, invoice_currency)
