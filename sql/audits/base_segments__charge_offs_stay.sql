-- id: A52
-- severity: block
-- finds: a charged-off or collection account that goes back to another status without a decision
-- why: M06; 97 becomes 64, 93 becomes 62 or 97; back to an age only when it was recalled
-- harm: a charge-off is washed away
-- innocent: none; `decide reopen` recalls it, a countermand takes it back
-- fields: 17A, 23
-- source: format rule 5.4 (M06)
select
    base.consumer_account_number as account_key,
    last_reports.account_status as last_account_status,
    base.account_status
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
left join intermediate.standing_decisions as decisions on decisions.client_id = base.client_id
left join intermediate.account_numbers as numbers on numbers.client_id = base.client_id
where base.account_status not in ('DA', 'DF')
    and ((last_reports.account_status = '97' and base.account_status not in ('97', '64'))
        or (last_reports.account_status = '93'
            and base.account_status not in ('93', '62', '97', '64')))
    and not coalesce(
        decisions.reopened_on > coalesce(numbers.opened_from, date '0001-01-01'), false)
    and not exists (
        select 1
        from history.decisions as placed
        join history.decisions as ended
            on ended.account_id = placed.account_id
            and ended.countermands = placed.decision_id
        where placed.account_id = getvariable('account_id')
            and placed.client_id = base.client_id
            and placed.kind in ('charge_off', 'collection')
    )
