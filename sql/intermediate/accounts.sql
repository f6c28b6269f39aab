-- One row is a client who has bought on credit terms: a credit account.
-- Grain: client_id.
-- Rule: opened by the first invoice that was due later than it was issued, in US dollars or in a
-- currency with a pinned rate; once reported, the date stays as reported (D-006). After a final
-- report only invoices from the reopening on are on the account (D-033): opened_from, else null.
-- The first invoice is looked for only where no report says since when: that keeps most invoices out
-- of it, found as sets (see the macro id_bit).
with told_sets as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from intermediate.last_reports
    group by word
),
invoices as not materialized (
    select
        issued.client_id,
        issued.create_date,
        issued.is_on_credit_terms,
        coalesce(told_sets.bits & id_bit(issued.client_id) <> 0, false) as is_told
    from intermediate.issued_invoices as issued
    left join told_sets on told_sets.word = id_word(issued.client_id)
    where issued.exchange_rate is not null
),
reopened as (
    select client_id, opened_from
    from intermediate.account_numbers
    where opened_from is not null
),
invoiced_sets as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from invoices
    where is_told
    group by word
)
select
    invoices.client_id,
    min(invoices.create_date) as date_opened,
    any_value(reopened.opened_from) as opened_from
from invoices
left join reopened on reopened.client_id = invoices.client_id
where not invoices.is_told
    and invoices.is_on_credit_terms
    and coalesce(invoices.create_date >= reopened.opened_from, true)
group by invoices.client_id
union all
-- An account that was told stays one, though its invoices are said to be due on receipt now.
select told.client_id, told.date_opened, reopened.opened_from
from intermediate.last_reports as told
join invoiced_sets
    on invoiced_sets.word = id_word(told.client_id)
    and invoiced_sets.bits & id_bit(told.client_id) <> 0
left join reopened on reopened.client_id = told.client_id
