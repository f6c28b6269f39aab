-- One row is the 24-month Payment History Profile of an account (Base field 18), left the newest
-- month.
-- Grain: client_id.
-- Rule: what was reported stays: the last report's own profile is shifted, its status put before
-- it, and months after it come from events (D-015). Never reported: months from events back to the
-- opening, one character a full month, then B (D-016). A month that nobody was told about because
-- of a suppress decision is D (D-040). Months that are told anew show the code that is right now; the
-- last report's profile holds what was told anew before (D-041).
with suppressed_months as (
    select distinct
        decisions.client_id,
        cast(months.months_ago as integer) as months_ago
    from history.decisions as decisions
    cross join range(1, 25) as months (months_ago)
    where decisions.account_id = getvariable('account_id')
        and decisions.kind = 'suppress'
        and decisions.countermands is null
        and last_day(cast(getvariable('period_start') as date)
            - to_months(cast(months.months_ago as integer)))
            between decisions.effective_on and coalesce(decisions.expires_on, date '9999-12-31')
        and not exists (
            select 1
            from history.decisions as later
            where later.account_id = decisions.account_id
                and later.countermands = decisions.decision_id
        )
),
other_months as (
    select client_id, months_ago, 'D' as code from suppressed_months
    union all
    select codes.client_id, codes.months_ago, codes.code
    from intermediate.month_codes as codes
    anti join suppressed_months
        on suppressed_months.client_id = codes.client_id
        and suppressed_months.months_ago = codes.months_ago
),
event_texts as (
    -- Only months that are not 0 are held: 24 rows a client do not fit a million accounts. Of an account
    -- that was told last month none is asked for.
    select
        client_id,
        list_aggregate(
            list_transform(
                range(1, 25), lambda month: coalesce(codes[cast(month as integer)], '0')),
            'string_agg', '') as months_text
    from (
        select
            client_id,
            map_from_entries(list(struct_pack(k := months_ago, v := code))) as codes
        from other_months
        where client_id not in (
            select client_id from intermediate.last_reports where months_ago = 1)
        group by client_id
    ) as gathered
),
known as (
    select
        positions.client_id,
        -- An account that is withdrawn may have no events any more.
        coalesce(
            event_texts.months_text,
            repeat(
                case when positions.is_withdrawn and accounts.client_id is null then 'D' else '0' end,
                24)) as months_text,
        last_reports.months_ago as reported_months_ago,
        last_reports.history_code,
        last_reports.payment_history_profile as reported_profile,
        greatest(least(datesub(
            'month', positions.date_opened, positions.date_of_account_information), 24), 0)
            as open_months
    from intermediate.positions as positions
    left join intermediate.accounts as accounts on accounts.client_id = positions.client_id
    left join event_texts on event_texts.client_id = positions.client_id
    left join intermediate.last_reports as last_reports
        on last_reports.client_id = positions.client_id
),
continued as (
    select
        client_id,
        case
            when reported_months_ago is null
            then left(months_text, open_months) || repeat('B', 24 - open_months)
            else left(
                left(months_text, reported_months_ago - 1) || history_code || reported_profile, 24)
        end as profile
    from known
),
told_anew as (
    select client_id, months_ago, now_code as code
    from intermediate.restatements
    where action = 'corrected'
),
corrected as (
    select
        continued.client_id,
        string_agg(
            coalesce(told_anew.code, substr(continued.profile, cast(months.months_ago as bigint), 1)),
            '' order by months.months_ago) as profile
    from continued
    cross join range(1, 25) as months (months_ago)
    left join told_anew
        on told_anew.client_id = continued.client_id
        and told_anew.months_ago = months.months_ago
    where continued.client_id in (select client_id from told_anew)
    group by continued.client_id
)
select
    continued.client_id,
    coalesce(corrected.profile, continued.profile) as payment_history_profile
from continued
left join corrected on corrected.client_id = continued.client_id
