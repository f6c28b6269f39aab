-- id: A24
-- severity: block
-- finds: a profile that does not go on with the last report's status and shifted profile
-- why: M03; a month once reported changes by a recorded correction, not by accident
-- harm: late months appear or disappear
-- innocent: none; a correction that restatements lists is not looked for
-- fields: 18
-- source: format rule 5.4 (M03)
with changed as (
    select
        base.client_id,
        base.consumer_account_number,
        last_reports.period as last_reported_period,
        last_reports.months_ago as last_months_ago,
        base.payment_history_profile,
        last_reports.history_code || last_reports.payment_history_profile as told_profile
    from metro2.base_segments as base
    join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
    where last_reports.months_ago <= 24
        and substr(base.payment_history_profile, last_reports.months_ago)
            <> left(last_reports.history_code || last_reports.payment_history_profile,
                25 - last_reports.months_ago)
),
places as (
    select
        changed.client_id,
        months.months_ago,
        strftime(cast(getvariable('period_start') as date)
            - to_months(cast(months.months_ago as integer)), '%Y-%m') as period,
        substr(changed.payment_history_profile, months.months_ago, 1) as code
    from changed
    cross join range(1, 25) as months (months_ago)
    where months.months_ago >= changed.last_months_ago
        and substr(changed.payment_history_profile, months.months_ago, 1)
            <> substr(changed.told_profile, months.months_ago - changed.last_months_ago + 1, 1)
)
select
    changed.consumer_account_number as account_key,
    changed.last_reported_period,
    changed.payment_history_profile,
    changed.told_profile
from changed
where exists (
    select 1
    from places
    where places.client_id = changed.client_id
        and not exists (
            select 1
            from intermediate.restatements as restatements
            where restatements.client_id = places.client_id
                and restatements.corrected_period = places.period
                and restatements.action = 'corrected'
                and restatements.now_code = places.code
        )
)
