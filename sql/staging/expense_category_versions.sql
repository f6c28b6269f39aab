-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'expense_categories')
-- One row is one expense category as one page showed it; every page that was loaded keeps its
-- rows.
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
            '{"response": {"result": {"categories": [{"categoryid": "VARCHAR",
                "id": "VARCHAR", "category": "VARCHAR", "parentid": "VARCHAR",
                "is_cogs": "VARCHAR", "is_editable": "VARCHAR", "updated_at": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'expense_categories'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.categories, 1) as item_index,
        unnest(envelope.response.result.categories) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.categoryid, item.id) as id_text,
        item.category as category_text,
        item.parentid as parent_id_text,
        item.is_cogs as is_cogs_text,
        item.is_editable as is_editable_text,
        item.updated_at as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as category_id,
        coalesce(category_text, '') as category,
        source_id(parent_id_text) as parent_id,
        case
            when is_cogs_text in ('true', '1') then true
            when is_cogs_text in ('false', '0') then false
        end as is_cogs,
        case
            when is_editable_text in ('true', '1') then true
            when is_editable_text in ('false', '0') then false
        end as is_editable,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('categoryid', id_text, category_id, 'wrong_type'),
            case
                when nullif(nullif(parent_id_text, ''), '0') is not null and parent_id is null
                    then 'parentid wrong_type'
            end,
            case
                when nullif(is_cogs_text, '') is not null and is_cogs is null
                    then 'is_cogs wrong_type'
            end,
            case
                when nullif(is_editable_text, '') is not null and is_editable is null
                    then 'is_editable wrong_type'
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
    category_id,
    category,
    parent_id,
    is_cogs,
    is_editable,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
