-- id: A36
-- severity: block
-- finds: a charge-off or collection in force that the account was not late enough for on its day
-- why: what nobody owed late cannot be written off; without effect the decision says nothing
-- harm: a charge-off without the time before it
-- innocent: a payment that came to light later: countermand the decision, or decide a later day
-- fields: 17A, 23, 25
-- source: own rule
select
    cast(applied.client_id as varchar) as account_key,
    applied.decision_id,
    applied.kind,
    applied.effective_on,
    applied.balance_dollars
from intermediate.applied_decisions as applied
left join intermediate.last_reports as last_reports
    on last_reports.client_id = applied.client_id
where not applied.is_applied and coalesce(not last_reports.is_final, true)
