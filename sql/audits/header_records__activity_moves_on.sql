-- id: A53
-- severity: block
-- finds: a header whose activity date is not after what the last file of its bureau told
-- why: M18; a bureau refuses a file that is not newer than the last one
-- harm: an older state overwrites a newer one
-- innocent: none
-- fields: Header 8
-- source: format rule 5.4 (M18)
select
    headers.bureau as account_key,
    headers.activity_date,
    max(reports.period) as last_reported_period,
    max(last_day(cast(reports.period || '-01' as date))) as last_activity_date
from metro2.header_records as headers
join history.reported_accounts as reports
    on reports.bureau = headers.bureau
    and reports.account_id = getvariable('account_id')
    and reports.period < getvariable('period')
group by headers.bureau, headers.activity_date
having headers.activity_date <= max(last_day(cast(reports.period || '-01' as date)))
