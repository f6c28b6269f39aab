-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'projects')
-- One row is one project as one page showed it; every page that was loaded keeps its rows.
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
            '{"projects": [{"id": "VARCHAR", "title": "VARCHAR", "client_id": "VARCHAR",
                "due_date": "VARCHAR", "internal": "VARCHAR", "active": "VARCHAR",
                "complete": "VARCHAR", "fixed_price": "VARCHAR", "rate": "VARCHAR",
                "billed_amount": "VARCHAR", "billed_status": "VARCHAR",
                "logged_duration": "VARCHAR", "created_at": "VARCHAR",
                "updated_at": "VARCHAR"}]}') as envelope
    from raw.page_texts
    where stream = 'projects'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.projects, 1) as item_index,
        unnest(envelope.projects) as item
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
        item.title as title_text,
        item.client_id as client_id_text,
        item.due_date as due_date_text,
        item.internal as is_internal_text,
        item.active as is_active_text,
        item.complete as is_complete_text,
        item.fixed_price as fixed_price_text,
        item.rate as rate_text,
        item.billed_amount as billed_amount_text,
        item.billed_status as billed_status_text,
        item.logged_duration as logged_seconds_text,
        item.created_at as created_at_text,
        item.updated_at as updated_at_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as project_id,
        coalesce(title_text, '') as title,
        source_id(client_id_text) as client_id,
        source_date(due_date_text) as due_date,
        case
            when is_internal_text in ('true', '1') then true
            when is_internal_text in ('false', '0') then false
        end as is_internal,
        case
            when is_active_text in ('true', '1') then true
            when is_active_text in ('false', '0') then false
        end as is_active,
        case
            when is_complete_text in ('true', '1') then true
            when is_complete_text in ('false', '0') then false
        end as is_complete,
        try_cast(fixed_price_text as decimal(18, 6)) as fixed_price,
        try_cast(rate_text as decimal(18, 6)) as rate,
        try_cast(billed_amount_text as decimal(18, 6)) as billed_amount,
        coalesce(billed_status_text, '') as billed_status,
        try_cast(logged_seconds_text as bigint) as logged_seconds,
        source_time(replace(substr(created_at_text, 1, 19), 'T', ' ')) as created_at,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, project_id, 'wrong_type'),
            case
                when nullif(nullif(client_id_text, ''), '0') is not null and client_id is null
                    then 'client_id wrong_type'
            end,
            case
                when nullif(due_date_text, '') is not null and due_date is null
                    then 'due_date bad_date'
            end,
            case
                when nullif(is_internal_text, '') is not null and is_internal is null
                    then 'internal wrong_type'
            end,
            case
                when nullif(is_active_text, '') is not null and is_active is null
                    then 'active wrong_type'
            end,
            case
                when nullif(is_complete_text, '') is not null and is_complete is null
                    then 'complete wrong_type'
            end,
            case
                when nullif(fixed_price_text, '') is not null and fixed_price is null
                    then 'fixed_price wrong_type'
            end,
            case
                when nullif(rate_text, '') is not null and rate is null
                    then 'rate wrong_type'
            end,
            case
                when nullif(billed_amount_text, '') is not null and billed_amount is null
                    then 'billed_amount wrong_type'
            end,
            case
                when nullif(logged_seconds_text, '') is not null and logged_seconds is null
                    then 'logged_duration wrong_type'
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
    project_id,
    title,
    client_id,
    due_date,
    is_internal,
    is_active,
    is_complete,
    fixed_price,
    rate,
    billed_amount,
    billed_status,
    logged_seconds,
    created_at,
    updated_at,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
