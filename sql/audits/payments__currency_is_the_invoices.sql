-- id: A56
-- severity: warn
-- finds: an active payment in another currency than the invoice that it pays
-- why: it is taken off the invoice at its face amount, so the balance is wrong by the exchange rate
-- harm: a balance is off by the rate
-- innocent: FreshBooks turned the payment into the invoice's currency and shows the other one's code
-- fields: 21
-- source: own rule
-- Almost everything is in dollars: two joins from what is not. Filtered once more after it was kept,
-- it is taken for the smaller side.
with foreign_paid as materialized (
    select payment_id, invoice_id, currency_code, vis_state
    from staging.payments
    where account_id = getvariable('account_id') and currency_code <> 'USD'
),
foreign_owed as materialized (
    select invoice_id, client_id, currency_code, vis_state
    from staging.invoices
    where account_id = getvariable('account_id') and currency_code <> 'USD'
),
differing as (
    select owed.client_id, paid.payment_id, paid.invoice_id, paid.currency_code as payment_currency,
        owed.currency_code as invoice_currency
    from foreign_paid as paid
    join staging.invoices as owed on owed.invoice_id = paid.invoice_id
    where paid.vis_state <> 1
        and owed.account_id = getvariable('account_id') and owed.vis_state <> 1
        and owed.currency_code <> paid.currency_code
    union all
    select owed.client_id, paid.payment_id, paid.invoice_id, paid.currency_code, owed.currency_code
    from foreign_owed as owed
    join staging.payments as paid on paid.invoice_id = owed.invoice_id
    where owed.vis_state <> 1
        and paid.account_id = getvariable('account_id') and paid.vis_state <> 1
        and paid.currency_code = 'USD'
)
select
    cast(client_id as varchar) as account_key,
    payment_id,
    invoice_id,
    payment_currency,
    invoice_currency
from differing
