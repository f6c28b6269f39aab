-- One row is a change of a client's unapplied credit by a credit note or by its use.
-- Grain: one a credit note, one a payment out of credit.
-- Rule: a credit note counts from its date. Credit that pays an invoice leaves on the payment's
-- date, but not before the invoice is issued, so that credit and invoice change on one day
-- (D-007). Payments for more than the invoice are in the invoice ledger.
select client_id, create_date as event_date, amount as credit_change
from staging.credit_notes
where account_id = getvariable('account_id')
    and vis_state <> 1
    and currency_code = 'USD'
    and create_date <= getvariable('period_end')
union all
select
    payments.client_id,
    greatest(payments.payment_date, coalesce(invoices.create_date, payments.payment_date)),
    -payments.amount
from staging.payments as payments
left join staging.invoices as invoices
    on invoices.account_id = payments.account_id
    and invoices.invoice_id = payments.invoice_id
    and invoices.vis_state <> 1
where payments.account_id = getvariable('account_id')
    and payments.vis_state <> 1
    and payments.currency_code = 'USD'
    and payments.from_credit
    and greatest(payments.payment_date, coalesce(invoices.create_date, payments.payment_date))
        <= getvariable('period_end')
