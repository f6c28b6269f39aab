-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'tasks')
-- One row is one task as one page showed it; every page that was loaded keeps its rows.
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
            '{"response": {"result": {"tasks": [{"taskid": "VARCHAR", "id": "VARCHAR",
                "name": "VARCHAR", "description": "VARCHAR", "billable": "VARCHAR",
                "rate": "JSON", "tax1": "VARCHAR", "tax2": "VARCHAR", "updated": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'tasks'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.tasks, 1) as item_index,
        unnest(envelope.response.result.tasks) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.taskid, item.id) as id_text,
        item.name as name_text,
        item.description as description_text,
        item.billable as is_billable_text,
        money_text(item.rate) as rate_text,
        money_currency(item.rate) as rate_currency,
        item.tax1 as tax1_id_text,
        item.tax2 as tax2_id_text,
        item.updated as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as task_id,
        coalesce(name_text, '') as name,
        coalesce(description_text, '') as description,
        case
            when is_billable_text in ('true', '1') then true
            when is_billable_text in ('false', '0') then false
        end as is_billable,
        source_amount(rate_text) as rate,
        source_id(tax1_id_text) as tax1_id,
        source_id(tax2_id_text) as tax2_id,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('taskid', id_text, task_id, 'wrong_type'),
            case
                when nullif(is_billable_text, '') is not null and is_billable is null
                    then 'billable wrong_type'
            end,
            case
                when nullif(rate_text, '') is not null and rate is null
                    then 'rate bad_amount'
            end,
            case
                when nullif(nullif(tax1_id_text, ''), '0') is not null and tax1_id is null
                    then 'tax1 wrong_type'
            end,
            case
                when nullif(nullif(tax2_id_text, ''), '0') is not null and tax2_id is null
                    then 'tax2 wrong_type'
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
    task_id,
    name,
    description,
    is_billable,
    rate,
    coalesce(rate_currency, '') as rate_currency_code,
    tax1_id,
    tax2_id,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
