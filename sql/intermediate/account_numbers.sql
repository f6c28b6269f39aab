-- One row is a client and the number under which their account goes in this file.
-- Grain: client_id (clients of the lists, and whoever was ever reported).
-- Rule: a client has one account at a time (D-001). A final report ends a generation; a reopen
-- decision after it begins the next, numbered R2, R3, ... (D-033). What was reported under a number
-- keeps it, whoever made it, until an L1 segment tells the new one; the L1 goes out once, with the
-- old number in its Base segment (D-034). told_after is the last month of the generation before:
-- later months are this account's.
-- Read anew for each use: the history of two years is not held as a whole.
with reports as not materialized (
    select
        client_id, period, bureau, identification_number, consumer_account_number,
        date_opened, date_of_account_information, account_status
    from history.reported_accounts
    where account_id = getvariable('account_id') and period < getvariable('period')
),
newest as (
    select
        client_id,
        max(period) as period,
        arg_max(date_of_account_information, period) as date_of_account_information,
        min(consumer_account_number) as least_number,
        max(consumer_account_number) as greatest_number
    from reports
    group by client_id
),
ended as (
    select
        newest.client_id,
        count(*) filter (where finals.period < newest.period) as earlier_generations,
        max(finals.period) filter (where finals.period < newest.period) as told_after,
        bool_or(finals.period = newest.period and not finals.is_fraud) as has_ended
    from newest
    join (
        select distinct client_id, period, account_status = 'DF' as is_fraud
        from reports
        where account_status in ('13', '61', '62', '63', '64', '65', 'DA', 'DF')
    ) as finals
        on finals.client_id = newest.client_id
    group by newest.client_id
),
generations as (
    select
        newest.client_id,
        coalesce(ended.earlier_generations, 0) + 1 as generation,
        ended.told_after,
        coalesce(ended.has_ended, false) as has_ended,
        newest.period as last_period,
        newest.date_of_account_information as last_date,
        -- Nearly every client: one account, and one number ever.
        case when newest.least_number = newest.greatest_number then newest.least_number end
            as only_number
    from newest
    left join ended on ended.client_id = newest.client_id
),
-- The account after a final report: from the first reopening that came later.
reopened as (
    select generations.client_id, min(decisions.effective_on) as opened_from
    from generations
    join intermediate.decisions_in_force as decisions
        on decisions.client_id = generations.client_id
        and decisions.kind = 'reopen'
        and decisions.effective_on > generations.last_date
    where generations.has_ended
    group by generations.client_id
),
current_generations as (
    select
        generations.client_id,
        generations.generation
            + case when reopened.client_id is null then 0 else 1 end as generation,
        case when reopened.client_id is null then generations.told_after
            else generations.last_period end as told_after,
        reopened.opened_from,
        case when generations.told_after is null and reopened.client_id is null
            then generations.only_number end as only_number,
        generations.last_period
    from generations
    left join reopened on reopened.client_id = generations.client_id
),
-- What was told of this account, where that is not all under one number.
told as (
    select
        reports.client_id,
        min(reports.date_opened) as date_opened,
        max(reports.period) as last_period,
        arg_min(reports.consumer_account_number,
            (-cast(replace(reports.period, '-', '') as integer), reports.bureau,
                reports.identification_number, reports.consumer_account_number)) as last_number,
        list(distinct reports.consumer_account_number) as numbers
    from reports
    join current_generations as current on current.client_id = reports.client_id
    where current.only_number is null
        and coalesce(reports.period > current.told_after, true)
    group by reports.client_id
),
clients as (
    select
        coalesce(listed.client_id, current.client_id) as client_id,
        coalesce(current.generation, 1) as generation,
        current.told_after,
        current.opened_from,
        current.only_number,
        current.last_period
    from (
        select client_id from staging.clients where account_id = getvariable('account_id')
    ) as listed
    full join current_generations as current on current.client_id = listed.client_id
),
numbered as (
    select
        clients.client_id,
        clients.generation,
        clients.told_after,
        -- Told already: the reopening is behind it, also when somebody countermands it later.
        case
            when clients.told_after is not null
            then coalesce(told.date_opened, clients.opened_from)
        end as opened_from,
        clients.only_number is not null or told.client_id is not null as is_told,
        coalesce(
            renumberings.new_account_number,
            clients.only_number,
            told.last_number,
            upper(cast(getvariable('account_id') as varchar)) || 'C'
                || cast(clients.client_id as varchar)
                || case when clients.generation > 1 then 'R' || clients.generation else '' end)
            as standing_number,
        coalesce(told.numbers, [clients.only_number]) as numbers
    from clients
    left join told on told.client_id = clients.client_id
    left join history.renumberings as renumberings
        on renumberings.account_id = getvariable('account_id')
        and renumberings.client_id = clients.client_id
        and renumberings.period = coalesce(told.last_period, clients.last_period)
        and renumberings.old_account_number = coalesce(told.last_number, clients.only_number)
        and renumberings.period < getvariable('period')
),
asked as (
    select
        numbered.client_id,
        decisions.decision_id,
        decisions.value as new_number
    from numbered
    join intermediate.decisions_in_force as decisions
        on decisions.client_id = numbered.client_id
        and decisions.kind = 'renumber'
        and coalesce(decisions.effective_on >= numbered.opened_from, true)
    where not exists (
        select 1
        from history.renumberings as sent
        where sent.account_id = getvariable('account_id')
            and sent.period < getvariable('period')
            and sent.decision_id >= decisions.decision_id
            and sent.client_id = decisions.client_id
    )
    qualify row_number() over (
        partition by numbered.client_id
        order by decisions.effective_on desc, decisions.decision_id desc) = 1
)
select
    numbered.client_id,
    cast(numbered.generation as integer) as generation,
    numbered.told_after,
    numbered.opened_from,
    numbered.is_told,
    -- Nobody knows the number of an account that was never told: it needs no L1.
    case when numbered.is_told then numbered.standing_number
        else coalesce(asked.new_number, numbered.standing_number) end as consumer_account_number,
    case
        when not numbered.is_told or numbered.numbers = [numbered.standing_number]
        then [numbered.standing_number]
        else list_sort(list_distinct(list_append(numbered.numbers, numbered.standing_number)))
    end as history_account_numbers,
    case
        when numbered.is_told and asked.new_number <> numbered.standing_number
        then asked.new_number
    end as l1_new_account_number,
    case
        when numbered.is_told and asked.new_number <> numbered.standing_number
        then asked.decision_id
    end as renumber_decision_id
from numbered
left join asked on asked.client_id = numbered.client_id
