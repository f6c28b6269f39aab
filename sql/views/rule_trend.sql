-- One row is an audit or a rule in a run: how many accounts it found, and how many of them are new.
-- Grain: run_id, rule_id.
-- Rule: counts are of distinct keys, waived ones among them; the run before is that of the same
-- FreshBooks account by period. Of info only a sample is kept (D-141), so it is not here. A rule that
-- found something in the run before and nothing now has a row with 0.
with judged as (
    select
        runs.run_id,
        runs.account_id,
        runs.period,
        lag(runs.run_id) over (partition by runs.account_id order by runs.period) as previous_run_id
    from etl.runs as runs
    semi join etl.audit_results as results on results.run_id = runs.run_id
),
hits as (
    select run_id, rule_id, account_key, max(severity) as severity, bool_and(is_waived) as is_waived
    from etl.rule_hits
    where severity <> 'info'
    group by run_id, rule_id, account_key
),
kept as (
    select run_id, rule_id, count(*) as kept_out_count from etl.quarantined group by run_id, rule_id
),
-- A hit stands in its own run as found, and in the run after it as found before.
seen as (
    select
        judged.run_id,
        hits.rule_id,
        hits.account_key,
        hits.severity,
        hits.is_waived,
        true as is_now
    from hits
    join judged on judged.run_id = hits.run_id
    union all
    select judged.run_id, hits.rule_id, hits.account_key, hits.severity, null, false
    from hits
    join judged on judged.previous_run_id = hits.run_id
),
keys as (
    select
        run_id,
        rule_id,
        account_key,
        arg_max(severity, cast(is_now as integer)) as severity,
        bool_or(is_now) as is_now,
        bool_or(not is_now) as is_before,
        coalesce(bool_or(is_waived), false) as is_waived
    from seen
    group by run_id, rule_id, account_key
)
select
    judged.account_id,
    judged.period,
    keys.run_id,
    keys.rule_id,
    arg_max(keys.severity, cast(keys.is_now as integer)) as severity,
    count(*) filter (where keys.is_now) as hit_count,
    count(*) filter (where keys.is_now and keys.is_waived) as waived_count,
    coalesce(any_value(kept.kept_out_count), 0) as kept_out_count,
    count(*) filter (where keys.is_before) as previous_hit_count,
    count(*) filter (where keys.is_now and not keys.is_before) as new_count,
    count(*) filter (where keys.is_before and not keys.is_now) as gone_count
from keys
join judged on judged.run_id = keys.run_id
left join kept on kept.run_id = keys.run_id and kept.rule_id = keys.rule_id
group by judged.account_id, judged.period, keys.run_id, keys.rule_id
