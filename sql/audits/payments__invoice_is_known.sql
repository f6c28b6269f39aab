-- id: A07
-- severity: warn
-- finds: an active payment for an invoice that is in no list of invoices
-- why: the payment lowers no balance, so the client could look later than they are
-- harm: money counts for no debt and a consumer looks late
-- innocent: the invoice was made while the lists were read; the next run has both
-- fields: 21, 22
-- source: own rule
with paid as (
    select id_word(invoice_id) as word, bit_or(id_bit(invoice_id)) as bits
    from staging.payments
    where account_id = getvariable('account_id') and vis_state <> 1 and invoice_id is not null
    group by word
),
known as (
    select id_word(invoice_id) as word, bit_or(id_bit(invoice_id)) as bits
    from staging.invoices
    where account_id = getvariable('account_id')
    group by word
),
-- Millions of payments are held against millions of invoices as sets: mostly nothing is left.
unknown as (
    select paid.word, id_bits_without(paid.bits, known.bits) as bits
    from paid
    left join known on known.word = paid.word
    where id_bits_without(paid.bits, known.bits) <> 0
)
select
    cast(payments.client_id as varchar) as account_key,
    payments.payment_id,
    payments.invoice_id
from staging.payments as payments
join unknown
    on unknown.word = id_word(payments.invoice_id)
    and unknown.bits & id_bit(payments.invoice_id) <> 0
where payments.account_id = getvariable('account_id') and payments.vis_state <> 1
