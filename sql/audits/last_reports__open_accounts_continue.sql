-- id: A11
-- severity: warn
-- finds: an account that was reported open and is not in this file, with no decision about it
-- why: left out it is not deleted but goes stale at the bureau (M08)
-- harm: the last status stays on the consumer's file for years
-- innocent: the reason shown: `decide suppress` or `decide delete` settles it (D-024)
-- fields: all
-- source: format rule 5.4 (M08)
select
    last_reports.consumer_account_number as account_key,
    last_reports.period as last_reported_period,
    last_reports.account_status as last_account_status,
    coalesce(eligibility.reason, 'unknown_client') as reason
from intermediate.last_reports as last_reports
left join intermediate.eligibility as eligibility
    on eligibility.client_id = last_reports.client_id
where not last_reports.is_final
    and coalesce(eligibility.reason, '') not in ('decided', 'obsolete')
    and coalesce(not eligibility.is_eligible, true)
