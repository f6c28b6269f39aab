-- One row is a stay of an account in quarantine by one rule. No personal data.
-- Grain: account_id, client_id, rule_id, first_seen_period.
-- Rule: D-140. Ages are as of the newest run that kept it out, or of the one that let it go; outcome
-- says what became of it there. state: kept out in the newest judged run, or released.
select
    account_id,
    client_id,
    account_key as consumer_account_number,
    rule_id,
    case when released_run is null then 'kept out' else 'released' end as state,
    first_seen_period,
    last_seen_period,
    run_count,
    age_days,
    age_months,
    owner,
    was_reported,
    current_balance,
    first_seen_run,
    last_seen_run,
    released_run,
    released_period,
    outcome
from etl.quarantine
