-- One row is one of the 24 months before the period that events and decisions, as they are known
-- now, make anything else than current.
-- Grain: client_id, months_ago (1 is the month before the period).
-- Rule: the bucket at the end of the month's last day; L while a charge-off held the account, G
-- while a collection held it and a dollar was owed (D-039). A charge-off or collection holds from
-- its day until a reopening, if the account was 30 or more days late on its day or the other kind
-- held it.
with decisions as (
    select client_id, kind, decision_id, effective_on
    from intermediate.decisions_in_force
    where kind in ('charge_off', 'collection')
),
ended as (
    select decisions.decision_id, min(reopenings.effective_on) as ended_on
    from decisions
    join intermediate.decisions_in_force as reopenings
        on reopenings.client_id = decisions.client_id
        and reopenings.kind = 'reopen'
        and reopenings.effective_on >= decisions.effective_on
    group by decisions.decision_id
),
met as (
    select decisions.*, ended.ended_on, coalesce(days.bucket, 0) > 0 as is_late
    from decisions
    left join ended on ended.decision_id = decisions.decision_id
    asof left join intermediate.decided_days as days
        on days.client_id = decisions.client_id
        and days.day <= decisions.effective_on
),
held as (
    select
        met.*,
        met.is_late or exists (
            select 1
            from met as holder
            where holder.client_id = met.client_id
                and holder.kind <> met.kind
                and holder.is_late
                and holder.effective_on <= met.effective_on
                and coalesce(holder.ended_on > met.effective_on, true)
                and not exists (
                    select 1
                    from intermediate.decided_days as days
                    where days.client_id = met.client_id
                        and days.day between holder.effective_on and met.effective_on
                        and days.balance_dollars = 0
                )
        ) as is_applied
    from met
),
month_ends as (
    select
        cast(months_ago as integer) as months_ago,
        last_day(cast(getvariable('period_start') as date) - to_months(cast(months_ago as integer)))
            as month_end
    from range(1, 25) as months (months_ago)
),
-- At each month's end the newest decision of a kind, if nothing has ended it.
standing as (
    select
        held.client_id, month_ends.months_ago, month_ends.month_end, held.kind,
        held.is_applied and coalesce(held.ended_on > month_ends.month_end, true) as is_held
    from held
    join month_ends on month_ends.month_end >= held.effective_on
    qualify row_number() over (
        partition by held.client_id, held.kind, month_ends.months_ago
        order by held.effective_on desc, held.decision_id desc) = 1
),
placed as (
    select
        standing.client_id,
        standing.months_ago,
        bool_or(standing.kind = 'charge_off') as is_charged_off,
        max(days.balance_dollars) as balance_dollars
    from standing
    asof left join intermediate.decided_days as days
        on days.client_id = standing.client_id and days.day <= standing.month_end
    where standing.is_held
    group by standing.client_id, standing.months_ago
),
codes as (
    select client_id, months_ago, cast(bucket as varchar) as code, 1 as priority
    from intermediate.late_months
    union all
    select
        client_id,
        months_ago,
        case when is_charged_off then 'L' else 'G' end,
        0
    from placed
    where is_charged_off or balance_dollars > 0
)
select client_id, months_ago, arg_min(code, priority) as code
from codes
group by client_id, months_ago
