-- id: A48
-- severity: block
-- finds: a client without exactly one documented reason, or one that the waterfall never saw
-- why: who is left out without a reason is lost in silence; with two, nobody knows what to repair
-- harm: somebody is left out and nobody knows why
-- innocent: none
-- fields: all
-- source: own rule
with reasons as (
    select
        client_id,
        count(*) as row_count,
        bool_and(coalesce(reason in (
            'reported', 'client_rejected', 'client_missing', 'source_rejected',
            'balance_not_proven', 'disputed_invoice', 'foreign_currency', 'no_invoice',
            'only_drafts', 'never_on_credit', 'no_consumer_row', 'consumer_row_rejected',
            'duplicate_consumer_row', 'company', 'opted_out', 'no_consent', 'no_identification',
            'no_account_type', 'name_unusable', 'address_unusable', 'joint_unusable', 'decided',
            'already_reported_closed', 'already_reported_deleted', 'obsolete', 'too_new',
            'below_minimum_balance', 'closed_before_period', 'quarantined'), false)
            and is_eligible = (reason = 'reported')) as is_documented
    from intermediate.eligibility
    group by client_id
),
seen as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from (
        select client_id from staging.clients where account_id = getvariable('account_id')
        union all
        select client_id from staging.invoices where account_id = getvariable('account_id')
    ) as clients
    group by word
),
judged as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from reasons
    group by word
),
-- As sets, because there are millions of invoices and nothing should be left.
unjudged as (
    select seen.word, id_bits_without(seen.bits, judged.bits) as bits
    from seen
    left join judged on judged.word = seen.word
    where id_bits_without(seen.bits, judged.bits) <> 0
)
select cast(client_id as varchar) as account_key, row_count, is_documented
from reasons
where row_count <> 1 or not is_documented
union all
select cast(unjudged.word * 64 + bits.place as varchar), 0, false
from unjudged
join range(64) as bits (place) on unjudged.bits & id_bit(bits.place) <> 0
union all
-- Staging lets no record without a client through; if it did, nobody would have judged it.
select null, 0, false
from seen
where word is null
