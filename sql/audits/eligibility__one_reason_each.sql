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
-- Nearly all were seen by it: what is left is small, and only that is made distinct.
unseen as (
    select clients.client_id
    from staging.clients as clients
    anti join intermediate.eligibility as eligibility on eligibility.client_id = clients.client_id
    where clients.account_id = getvariable('account_id')
    union
    select invoices.client_id
    from staging.invoices as invoices
    anti join intermediate.eligibility as eligibility on eligibility.client_id = invoices.client_id
    where invoices.account_id = getvariable('account_id')
)
select cast(client_id as varchar) as account_key, row_count, is_documented
from reasons
where row_count <> 1 or not is_documented
union all
select cast(client_id as varchar), 0, false
from unseen
