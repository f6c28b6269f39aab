-- One row is a change of a client's unapplied credit by a credit note or by its use. In US dollars.
-- Grain: one a credit note, one a payment out of credit.
-- Rule: a credit note counts from its date. Credit that pays an invoice leaves on the payment's
-- date, but not before the invoice is issued, so that credit and invoice change on one day
-- (D-007). Payments for more than the invoice are in the invoice ledger. A credit note
-- that a write-off names gives nothing; credit whose use is written off is used up (D-029). Another
-- currency counts at its pinned rate (D-030).
select
    credit_notes.client_id,
    credit_notes.create_date as event_date,
    in_dollars(credit_notes.amount, rates.rate) as credit_change
from staging.credit_notes as credit_notes
join intermediate.exchange_rates as rates
    on rates.currency_code = credit_notes.currency_code
anti join intermediate.decisions_in_force as written_off
    on written_off.kind = 'write_off'
    and written_off.subject = 'credit_note'
    and written_off.subject_id = credit_notes.credit_id
where credit_notes.account_id = getvariable('account_id')
    and credit_notes.vis_state <> 1
    and credit_notes.create_date <= getvariable('period_end')
union all
select
    payments.client_id,
    greatest(payments.payment_date, coalesce(invoices.create_date, payments.payment_date)),
    -in_dollars(payments.amount, rates.rate)
from staging.payments as payments
join intermediate.exchange_rates as rates
    on rates.currency_code = payments.currency_code
left join staging.invoices as invoices
    on invoices.account_id = payments.account_id
    and invoices.invoice_id = payments.invoice_id
    and invoices.vis_state <> 1
where payments.account_id = getvariable('account_id')
    and payments.vis_state <> 1
    and payments.from_credit
    and greatest(payments.payment_date, coalesce(invoices.create_date, payments.payment_date))
        <= getvariable('period_end')
