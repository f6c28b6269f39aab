-- One row is a waiver that accepted findings of a rule in a run: how many, by whom, why, and until when.
-- Grain: run_id, rule_id, decision_id.
-- Rule: D-045, D-152. client_id is null for a waiver of the whole rule. Two waivers may accept the same
-- finding; waived_count of audit.rule_counts has it once.
select
    runs.account_id,
    runs.period,
    waivers.run_id,
    waivers.rule_id,
    waivers.decision_id,
    nullif(decisions.client_id, 0) as client_id,
    waivers.waived_count,
    decisions.decided_by,
    decisions.reason,
    decisions.effective_on,
    decisions.expires_on,
    decisions.recorded_at,
    ending.decision_id as ended_by
from etl.rule_waivers as waivers
join etl.runs as runs on runs.run_id = waivers.run_id
join history.decisions as decisions on decisions.decision_id = waivers.decision_id
left join history.decisions as ending on ending.countermands = decisions.decision_id
