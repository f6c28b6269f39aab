-- id: A56
-- severity: warn
-- finds: an active payment in another currency than the invoice that it pays
-- why: it is taken off the invoice at its face amount, so the balance is wrong by the exchange rate
-- harm: a balance is off by the rate
-- innocent: FreshBooks turned the payment into the invoice's currency and shows the other one's code
-- fields: 21
-- source: own rule
with owed as (
    select invoice_id, client_id, currency_code
    from staging.invoices
    where account_id = getvariable('account_id') and vis_state <> 1
),
paid as (
    select payment_id, invoice_id, currency_code
    from staging.payments
    where account_id = getvariable('account_id') and vis_state <> 1
),
-- Two small joins: almost everything is in dollars.
differing as (
    select owed.client_id, paid.payment_id, paid.invoice_id, paid.currency_code as payment_currency,
        owed.currency_code as invoice_currency
    from paid
    join owed on owed.invoice_id = paid.invoice_id
    where paid.currency_code <> 'USD'
    union
    select owed.client_id, paid.payment_id, paid.invoice_id, paid.currency_code, owed.currency_code
    from owed
    join paid on paid.invoice_id = owed.invoice_id
    where owed.currency_code <> 'USD'
)
select
    cast(client_id as varchar) as account_key,
    payment_id,
    invoice_id,
    payment_currency,
    invoice_currency
from differing
where payment_currency <> invoice_currency
