-- id: A71
-- severity: block
-- finds: an account that was reported open and that a quarantine rule keeps out of this file
-- why: left out it is not deleted but goes stale at the bureau (M08), and nobody chose that
-- harm: the last status stays on the consumer's file for years
-- innocent: none; settle it: correct the source, or `decide` waive (the rule shown, or A71), suppress or delete
-- fields: all
-- source: own rule
select
    last_reports.consumer_account_number as account_key,
    string_agg(quarantined.rule_id, ' ' order by quarantined.rule_id) as rules,
    last_reports.period as last_reported_period,
    last_reports.account_status as last_account_status
from etl.quarantined as quarantined
join intermediate.last_reports as last_reports on last_reports.client_id = quarantined.client_id
where quarantined.run_id = getvariable('run_id')
    and not last_reports.is_final
group by all
