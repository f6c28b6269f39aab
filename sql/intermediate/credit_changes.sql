-- One row is a change of a client's unapplied credit by a credit note or by its use. In US dollars.
-- Grain: one a credit note, one a payment out of credit.
-- Rule: a credit note counts from its date. Credit that pays an invoice leaves on the payment's
-- date, but not before the invoice is issued, so that credit and invoice change on one day
-- (D-007). Payments for more than the invoice are in the invoice ledger. A credit note
-- that a write-off names gives nothing; credit whose use is written off is used up (D-029). Another
-- currency counts at its pinned rate (D-030).
with uses as (
    select
        payments.client_id,
        payments.invoice_id,
        payments.payment_date,
        in_dollars(payments.amount, rates.rate) as amount
    from staging.payments as payments
    join intermediate.exchange_rates as rates
        on rates.currency_code = payments.currency_code
    where payments.account_id = getvariable('account_id')
        and payments.vis_state <> 1
        and payments.from_credit
        and payments.payment_date <= getvariable('period_end')
),
use_sets as (
    select id_word(invoice_id) as word, bit_or(id_bit(invoice_id)) as bits
    from uses
    group by word
),
-- Few of all invoices are paid out of credit: found as a set, no table of all of them is made.
paid_invoices as (
    select invoices.invoice_id, invoices.create_date
    from staging.invoices as invoices
    join use_sets
        on use_sets.word = id_word(invoices.invoice_id)
        and use_sets.bits & id_bit(invoices.invoice_id) <> 0
    where invoices.account_id = getvariable('account_id') and invoices.vis_state <> 1
)
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
    uses.client_id,
    greatest(uses.payment_date, coalesce(invoices.create_date, uses.payment_date)),
    -uses.amount
from uses
left join paid_invoices as invoices on invoices.invoice_id = uses.invoice_id
where coalesce(invoices.create_date <= getvariable('period_end'), true)
