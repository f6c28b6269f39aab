-- One row is the collection or charge-off of a client that is in force, and what it met on its day.
-- Grain: client_id, kind.
-- Rule: the latest of its kind that no reopening on or after its day has ended. It applies when the
-- account is 30 or more days late at the end of its day, or a collection or charge-off that applies
-- already holds it (D-031). balance_dollars is the balance at that day's end; payoff_date the first
-- day from then on at whose end less than a dollar is owed; delinquency_number the delinquency that
-- it holds open.
with reopenings as (
    select client_id, max(effective_on) as reopened_on
    from intermediate.decisions_in_force
    where kind = 'reopen'
    group by client_id
),
latest as (
    select decisions.client_id, decisions.kind, decisions.decision_id, decisions.effective_on,
        decisions.amount
    from intermediate.decisions_in_force as decisions
    left join reopenings on reopenings.client_id = decisions.client_id
    where decisions.kind in ('collection', 'charge_off')
        and coalesce(reopenings.reopened_on < decisions.effective_on, true)
    qualify row_number() over (
        partition by decisions.client_id, decisions.kind
        order by decisions.effective_on desc, decisions.decision_id desc) = 1
),
met as (
    select
        latest.*,
        coalesce(days.balance_dollars, 0) as balance_dollars,
        coalesce(days.bucket, 0) > 0 as is_late,
        days.delinquency_number
    from latest
    asof left join intermediate.decided_days as days
        on days.client_id = latest.client_id and days.day <= latest.effective_on
),
payoffs as (
    select met.decision_id, min(days.day) as payoff_date
    from met
    join intermediate.decided_days as days
        on days.client_id = met.client_id
        and days.day >= met.effective_on
        and days.balance_dollars = 0
    group by met.decision_id
),
paid as (
    select
        met.*,
        case when met.balance_dollars > 0 then payoffs.payoff_date else met.effective_on end
            as payoff_date
    from met
    left join payoffs on payoffs.decision_id = met.decision_id
),
-- The other kind held the account already: one more decision changes nothing about the time.
held as (
    select
        paid.*,
        holder.decision_id as holder_id,
        holder.delinquency_number as held_number
    from paid
    left join paid as holder
        on holder.client_id = paid.client_id
        and holder.kind <> paid.kind
        and holder.is_late
        and holder.effective_on <= paid.effective_on
        and coalesce(holder.payoff_date > paid.effective_on, true)
)
select
    client_id,
    kind,
    decision_id,
    effective_on,
    amount,
    is_late or holder_id is not null as is_applied,
    balance_dollars,
    case when is_late or holder_id is not null then payoff_date end as payoff_date,
    case
        when holder_id is not null then held_number
        when is_late then delinquency_number
    end as delinquency_number
from held
