-- id: A48
-- severity: block
-- finds: a client without exactly one documented reason, or one that the waterfall never saw
-- why: who is left out without a reason is lost in silence; with two, nobody knows what to repair
-- harm: somebody is left out and nobody knows why
-- innocent: none
-- fields: all
-- source: own rule
with seen as (
    select client_id from staging.clients where account_id = getvariable('account_id')
    union
    select client_id from staging.invoices where account_id = getvariable('account_id')
),
reasons as (
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
)
select
    cast(coalesce(seen.client_id, reasons.client_id) as varchar) as account_key,
    coalesce(reasons.row_count, 0) as row_count,
    coalesce(reasons.is_documented, false) as is_documented
from seen
full join reasons on reasons.client_id = seen.client_id
where coalesce(reasons.row_count, 0) <> 1 or not reasons.is_documented
