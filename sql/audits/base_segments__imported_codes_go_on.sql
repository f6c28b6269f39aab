-- id: A58
-- severity: block
-- finds: what another product told by decision (dispute, bankruptcy, closing) and nobody decided here
-- why: without a decision the first own file takes back a running dispute or a bankruptcy in silence
-- harm: a dispute or a petition disappears with the change of product
-- innocent: it is over: record the decision as it was made then, and countermand it or its outcome
-- fields: 17A, 20, 26, 38
-- source: own rule
with decided as (
    -- A countermanded decision counts: somebody looked at it.
    select
        client_id,
        bool_or(kind in ('dispute', 'resolve')) as has_dispute,
        bool_or(kind = 'bankruptcy') as has_bankruptcy,
        bool_or(kind = 'close') as has_close
    from history.decisions
    where account_id = getvariable('account_id')
    group by client_id
)
select
    base.consumer_account_number as account_key,
    last_reports.compliance_condition_code as last_compliance_condition_code,
    last_reports.consumer_information_indicator as last_indicator,
    last_reports.date_closed as last_date_closed
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
left join decided on decided.client_id = base.client_id
where last_reports.origin = 'import'
    and base.account_status not in ('DA', 'DF')
    and (
        (last_reports.compliance_condition_code in ('XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XJ')
            and not coalesce(decided.has_dispute, false))
        -- XA and the letters that hold it, and a closing date, come from a closing.
        or ((last_reports.compliance_condition_code in ('XA', 'XD', 'XE', 'XJ')
                or last_reports.date_closed is not null)
            and not coalesce(decided.has_close, false)
            and last_reports.account_status not in ('93', '97'))
        -- Q, S, U and their like were told once and remove what stood.
        or (last_reports.consumer_information_indicator not in ('', 'Q', 'S', 'U')
            and not coalesce(decided.has_bankruptcy, false)))
