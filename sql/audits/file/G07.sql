-- id: G07
-- scope: file
-- severity: warn
-- finds: a file with 10 % more or fewer accounts than the last, or twice its share of late ones
-- why: a rule, a filter or a feed that changed shows here first
-- harm: many wrong accounts at once
-- innocent: a campaign or a sale of accounts; looked at from 100 accounts on
-- fields: all
-- source: format rule 5.5
-- in runs: A54
with sizes as (
    select
        (select count(*) from checks.records) as accounts,
        (select count(*) from checks.records
            where account_status not in ('11', '13', 'DA', 'DF')) as late_accounts,
        (select count(*) from checks.previous_records where is_newest) as previous_accounts,
        (select count(*) from checks.previous_records
            where is_newest and account_status not in ('11', '13', 'DA', 'DF')) as previous_late
)
select 'file' as account_key, *
from sizes
where previous_accounts >= 100
    and (abs(accounts - previous_accounts) * 10 > previous_accounts
        or (late_accounts >= 10
            and late_accounts * previous_accounts > 2 * previous_late * accounts))
