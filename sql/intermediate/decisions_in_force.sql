-- One row is a decision that stands at the period's end: made about a client of this FreshBooks
-- account, effective by then, not countermanded, not expired.
-- Grain: decision_id.
-- Rule: countermanding is final; a decision that countermands decides nothing else (D-026).
select
    decisions.decision_id,
    decisions.client_id,
    decisions.kind,
    decisions.effective_on,
    decisions.value,
    decisions.amount,
    decisions.subject,
    decisions.subject_id,
    decisions.expires_on
from history.decisions as decisions
where decisions.account_id = getvariable('account_id')
    and decisions.countermands is null
    and decisions.effective_on <= getvariable('period_end')
    and coalesce(decisions.expires_on >= getvariable('period_end'), true)
    and not exists (
        select 1
        from history.decisions as later
        where later.account_id = decisions.account_id
            and later.countermands = decisions.decision_id
    )
