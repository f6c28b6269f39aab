-- id: A54
-- severity: warn
-- finds: a file with 10 % more or fewer accounts than the last, or twice its share of late ones
-- why: G07; a rule, a filter or a feed that changed shows here first
-- harm: many wrong accounts at once
-- innocent: a campaign brought many clients; looked at from 100 accounts on (D-044)
-- fields: all
-- source: format rule 5.5 (G07)
with told as (
    select
        period,
        bit_or(id_bit(client_id)) as clients,
        bit_or(id_bit(client_id))
            filter (where account_status not in ('11', '13', 'DA', 'DF')) as late_clients
    from history.reported_accounts
    where account_id = getvariable('account_id')
        and period = (
            select max(period)
            from history.reported_accounts
            where account_id = getvariable('account_id') and period < getvariable('period')
        )
    group by period, id_word(client_id)
),
last_file as (
    select
        period,
        cast(sum(bit_count(clients)) as bigint) as account_count,
        cast(coalesce(sum(bit_count(late_clients)), 0) as bigint) as late_count
    from told
    group by period
),
this_file as (
    select
        count(*) as account_count,
        count(*) filter (where account_status not in ('11', '13', 'DA', 'DF')) as late_count
    from metro2.base_segments
)
select
    'file' as account_key,
    last_file.period as last_period,
    last_file.account_count as last_account_count,
    last_file.late_count as last_late_count,
    this_file.account_count,
    this_file.late_count
from this_file
cross join last_file
where last_file.account_count >= 100
    and (abs(this_file.account_count - last_file.account_count) * 10 > last_file.account_count
        or (this_file.late_count >= 10
            and this_file.late_count * last_file.account_count
                > 2 * last_file.late_count * this_file.account_count))
