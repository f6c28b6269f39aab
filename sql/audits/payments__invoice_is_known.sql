-- id: A07
-- severity: warn
-- finds: an active payment for an invoice that is in no list of invoices
-- why: the payment lowers no balance, so the client could look later than they are
-- harm: money counts for no debt and a consumer looks late
-- innocent: the invoice was made while the lists were read; the next run has both
-- fields: 21, 22
-- source: own rule
select
    cast(payments.client_id as varchar) as account_key,
    payments.payment_id,
    payments.invoice_id
from staging.payments as payments
anti join (
    select invoice_id from staging.invoices where account_id = getvariable('account_id')
) as invoices
    on invoices.invoice_id = payments.invoice_id
where payments.account_id = getvariable('account_id')
    and payments.vis_state <> 1
    and payments.invoice_id is not null
