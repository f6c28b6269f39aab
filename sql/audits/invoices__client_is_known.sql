-- id: A06
-- severity: warn
-- finds: an invoice whose client is in no list of clients, active, archived or deleted
-- why: it is debt without a debtor; it is in no balance
-- harm: a debt is reported for nobody, or not at all
-- innocent: the client was made while the lists were read; the next run has both
-- fields: 7, 21
-- source: own rule
with billed as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from staging.invoices
    where account_id = getvariable('account_id') and vis_state <> 1
    group by word
),
listed as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from staging.clients
    where account_id = getvariable('account_id')
    group by word
),
-- As sets, because there are millions of invoices and mostly nothing is left.
unlisted as (
    select billed.word, id_bits_without(billed.bits, listed.bits) as bits
    from billed
    left join listed on listed.word = billed.word
    where id_bits_without(billed.bits, listed.bits) <> 0
)
select
    cast(invoices.client_id as varchar) as account_key,
    invoices.invoice_id
from staging.invoices as invoices
left join unlisted
    on unlisted.word = id_word(invoices.client_id)
    and unlisted.bits & id_bit(invoices.client_id) <> 0
where invoices.account_id = getvariable('account_id')
    and invoices.vis_state <> 1
    and (unlisted.word is not null or invoices.client_id is null)
