-- One row is a client whose codes come from decisions, or were told and must be taken back.
-- Grain: client_id.
-- Rule: a dispute is shown while it runs, its outcome XH once, disagreement every month; XA, closed
-- at the consumer's request, joins them as XD, XE, XJ. What was told and is gone is taken back by
-- one XR (D-037). A bankruptcy indicator is shown every month, one that removes (Q, S, U) once
-- (D-038).
with told as (
    select
        reports.client_id,
        max(last_day(cast(reports.period || '-01' as date)))
            filter (where reports.compliance_condition_code = 'XH') as last_xh,
        max(last_day(cast(reports.period || '-01' as date)))
            filter (where reports.consumer_information_indicator = decisions.bankruptcy_indicator)
            as last_indicator
    from history.reported_accounts as reports
    join intermediate.standing_decisions as decisions on decisions.client_id = reports.client_id
    left join intermediate.account_numbers as numbers on numbers.client_id = reports.client_id
    where reports.account_id = getvariable('account_id')
        and reports.period < getvariable('period')
        and coalesce(reports.period > numbers.told_after, true)
        and (decisions.dispute_kind = 'resolve' or decisions.bankruptcy_id is not null)
    group by reports.client_id
),
clients as (
    select client_id from intermediate.standing_decisions
    union
    select client_id
    from intermediate.last_reports
    where compliance_condition_code in ('XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XJ')
),
asked as (
    select
        clients.client_id,
        decisions.* exclude (client_id),
        coalesce(decisions.closed_by = 'consumer', false) as is_closed_by_consumer,
        last_reports.compliance_condition_code as told_code,
        coalesce(told.last_xh >= decisions.dispute_on, false) as is_outcome_told,
        coalesce(told.last_indicator >= decisions.petition_on, false) as is_indicator_told
    from clients
    left join intermediate.standing_decisions as decisions
        on decisions.client_id = clients.client_id
    left join told on told.client_id = clients.client_id
    left join intermediate.last_reports as last_reports
        on last_reports.client_id = clients.client_id
),
coded as (
    select
        *,
        case
            when dispute_kind = 'dispute' and dispute_value = 'fcra'
            then case when is_closed_by_consumer then 'XD' else 'XB' end
            when dispute_kind = 'dispute'
            then case when is_closed_by_consumer then 'XJ' else 'XF' end
            when dispute_kind = 'resolve' and dispute_value = 'disagrees'
            then case
                when disputed_under = 'fcba' then 'XG'
                when is_closed_by_consumer then 'XE'
                else 'XC'
            end
            when dispute_kind = 'resolve' and not is_outcome_told then 'XH'
            when is_closed_by_consumer then 'XA'
            else ''
        end as code
    from asked
)
select
    client_id,
    case
        when code = ''
            and told_code in ('XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XJ') then 'XR'
        else code
    end as compliance_condition_code,
    case
        when bankruptcy_indicator in ('Q', 'S', 'U') and is_indicator_told then ''
        else coalesce(bankruptcy_indicator, '')
    end as consumer_information_indicator,
    -- Of an account in good standing, the day of the petition is its date of first delinquency.
    case
        when bankruptcy_indicator in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Z', '1A', 'V')
        then petition_on
    end as petition_on,
    deceased_id is not null as is_deceased
from coded
