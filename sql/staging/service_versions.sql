-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'services')
-- One row is one service as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id is required; what else stands there must read, and what is absent is null. Times
-- are as FreshBooks wrote them, in the zone of the field. The list is also seen as an object keyed
-- by id; its values are the rows.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case
                when not json_valid(body) then '{}'
                when json_type(body, '$.services') = 'OBJECT'
                    then json_object('services', to_json(json_extract(body, '$.services.*')))
                else body
            end,
            '{"services": [{"id": "VARCHAR", "business_id": "VARCHAR", "name": "VARCHAR",
                "billable": "VARCHAR", "project_default": "VARCHAR", "vis_state": "VARCHAR"}]}') as envelope
    from raw.page_texts
    where stream = 'services'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.services, 1) as item_index,
        unnest(envelope.services) as item
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
        item.business_id as business_id_text,
        item.name as name_text,
        item.billable as is_billable_text,
        item.project_default as is_project_default_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as service_id,
        source_id(business_id_text) as business_id,
        coalesce(name_text, '') as name,
        case
            when is_billable_text in ('true', '1') then true
            when is_billable_text in ('false', '0') then false
        end as is_billable,
        case
            when is_project_default_text in ('true', '1') then true
            when is_project_default_text in ('false', '0') then false
        end as is_project_default,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, service_id, 'wrong_type'),
            case
                when nullif(nullif(business_id_text, ''), '0') is not null and business_id is null
                    then 'business_id wrong_type'
            end,
            case
                when nullif(is_billable_text, '') is not null and is_billable is null
                    then 'billable wrong_type'
            end,
            case
                when nullif(is_project_default_text, '') is not null and is_project_default is null
                    then 'project_default wrong_type'
            end,
            case
                when nullif(vis_state_text, '') is not null and vis_state is null
                    then 'vis_state wrong_type'
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
    service_id,
    business_id,
    name,
    is_billable,
    is_project_default,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
