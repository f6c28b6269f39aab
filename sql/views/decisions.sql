-- One row is a decision of a person: what, about whom, by whom, and which values it caused.
-- Grain: decision_id.
-- Rule: value of a waive is the audit that it accepts; a decision that another row ended is not in
-- force any more (D-026).
select
    decisions.decision_id,
    decisions.recorded_at,
    decisions.account_id,
    decisions.client_id,
    decisions.kind,
    decisions.effective_on,
    decisions.value,
    decisions.amount,
    decisions.subject,
    decisions.subject_id,
    decisions.expires_on,
    decisions.decided_by,
    decisions.reason,
    decisions.countermands,
    ending.decision_id as ended_by,
    (select count(*)
    from history.decision_effects as effects
    where effects.decision_id = decisions.decision_id) as value_count
from history.decisions as decisions
left join history.decisions as ending on ending.countermands = decisions.decision_id
