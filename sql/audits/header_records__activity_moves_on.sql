-- id: A53
-- severity: block
-- finds: a header whose activity date is not after what the last file of its bureau told
-- why: M18; a bureau refuses a file that is not newer than the last one
-- harm: an older state overwrites a newer one
-- innocent: none
-- fields: Header 8
-- source: format rule 5.4 (M18)
with told as (
    select bureau, max(period) as last_reported_period
    from history.reported_accounts
    where account_id = getvariable('account_id') and period < getvariable('period')
    group by bureau
)
select
    headers.bureau as account_key,
    headers.activity_date,
    told.last_reported_period,
    last_day(cast(told.last_reported_period || '-01' as date)) as last_activity_date
from metro2.header_records as headers
join told on told.bureau = headers.bureau
where headers.activity_date <= last_day(cast(told.last_reported_period || '-01' as date))
