-- One row is a hit of an audit or a rule in a run. No personal data.
-- Grain: none; an audit may name an account twice.
-- Rule: D-141. Every hit of severity warn and above; of info the first twenty, audit.rule_counts has
-- the count. account_key is the rule's own key, mostly the account number; client_id whose it is.
select
    runs.account_id,
    runs.period,
    hits.run_id,
    hits.rule_id,
    hits.severity,
    hits.account_key,
    hits.client_id,
    hits.is_waived
from etl.rule_hits as hits
join etl.runs as runs on runs.run_id = hits.run_id
