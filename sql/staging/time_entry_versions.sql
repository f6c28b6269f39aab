-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'time_entries')
-- One row is one time entry as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id is required; what else stands there must read, and what is absent is null. Times
-- are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"time_entries": [{"id": "VARCHAR", "identity_id": "VARCHAR",
                "client_id": "VARCHAR", "project_id": "VARCHAR", "service_id": "VARCHAR",
                "task_id": "VARCHAR", "started_at": "VARCHAR", "duration": "VARCHAR",
                "is_logged": "VARCHAR", "billable": "VARCHAR", "billed": "VARCHAR",
                "active": "VARCHAR", "created_at": "VARCHAR"}]}') as envelope
    from raw.page_texts
    where stream = 'time_entries'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.time_entries, 1) as item_index,
        unnest(envelope.time_entries) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        item.id as id_text,
        item.identity_id as identity_id_text,
        item.client_id as client_id_text,
        item.project_id as project_id_text,
        item.service_id as service_id_text,
        item.task_id as task_id_text,
        item.started_at as started_at_text,
        item.duration as seconds_text,
        item.is_logged as is_logged_text,
        item.billable as is_billable_text,
        item.billed as is_billed_text,
        item.active as is_active_text,
        item.created_at as created_at_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as time_entry_id,
        source_id(identity_id_text) as identity_id,
        source_id(client_id_text) as client_id,
        source_id(project_id_text) as project_id,
        source_id(service_id_text) as service_id,
        source_id(task_id_text) as task_id,
        source_time(replace(substr(started_at_text, 1, 19), 'T', ' ')) as started_at,
        try_cast(seconds_text as bigint) as seconds,
        case
            when is_logged_text in ('true', '1') then true
            when is_logged_text in ('false', '0') then false
        end as is_logged,
        case
            when is_billable_text in ('true', '1') then true
            when is_billable_text in ('false', '0') then false
        end as is_billable,
        case
            when is_billed_text in ('true', '1') then true
            when is_billed_text in ('false', '0') then false
        end as is_billed,
        case
            when is_active_text in ('true', '1') then true
            when is_active_text in ('false', '0') then false
        end as is_active,
        source_time(replace(substr(created_at_text, 1, 19), 'T', ' ')) as created_at
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, time_entry_id, 'wrong_type'),
            case
                when nullif(nullif(identity_id_text, ''), '0') is not null and identity_id is null
                    then 'identity_id wrong_type'
            end,
            case
                when nullif(nullif(client_id_text, ''), '0') is not null and client_id is null
                    then 'client_id wrong_type'
            end,
            case
                when nullif(nullif(project_id_text, ''), '0') is not null and project_id is null
                    then 'project_id wrong_type'
            end,
            case
                when nullif(nullif(service_id_text, ''), '0') is not null and service_id is null
                    then 'service_id wrong_type'
            end,
            case
                when nullif(nullif(task_id_text, ''), '0') is not null and task_id is null
                    then 'task_id wrong_type'
            end,
            case
                when nullif(seconds_text, '') is not null and seconds is null
                    then 'duration wrong_type'
            end,
            case
                when nullif(is_logged_text, '') is not null and is_logged is null
                    then 'is_logged wrong_type'
            end,
            case
                when nullif(is_billable_text, '') is not null and is_billable is null
                    then 'billable wrong_type'
            end,
            case
                when nullif(is_billed_text, '') is not null and is_billed is null
                    then 'billed wrong_type'
            end,
            case
                when nullif(is_active_text, '') is not null and is_active is null
                    then 'active wrong_type'
            end
        ) as reason
    from typed
)
select
    account_id,
    page_id,
    item_index,
    run_id,
    walk,
    time_entry_id,
    identity_id,
    client_id,
    project_id,
    service_id,
    task_id,
    started_at,
    seconds,
    is_logged,
    is_billable,
    is_billed,
    is_active,
    created_at,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
