-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'items')
-- One row is one item that can be sold as one page showed it; every page that was loaded keeps its
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
            '{"response": {"result": {"items": [{"itemid": "VARCHAR", "id": "VARCHAR",
                "name": "VARCHAR", "sku": "VARCHAR", "qty": "VARCHAR", "inventory": "VARCHAR",
                "unit_cost": "JSON", "tax1": "VARCHAR", "tax2": "VARCHAR", "updated": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'items'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.items, 1) as item_index,
        unnest(envelope.response.result.items) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.itemid, item.id) as id_text,
        item.name as name_text,
        item.sku as sku_text,
        item.qty as quantity_text,
        item.inventory as inventory_text,
        money_text(item.unit_cost) as unit_cost_text,
        money_currency(item.unit_cost) as unit_cost_currency,
        item.tax1 as tax1_id_text,
        item.tax2 as tax2_id_text,
        item.updated as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as item_id,
        coalesce(name_text, '') as name,
        coalesce(sku_text, '') as sku,
        try_cast(quantity_text as decimal(18, 6)) as quantity,
        try_cast(inventory_text as decimal(18, 6)) as inventory,
        source_amount(unit_cost_text) as unit_cost,
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
            reject_reason('itemid', id_text, item_id, 'wrong_type'),
            case
                when nullif(quantity_text, '') is not null and quantity is null
                    then 'qty wrong_type'
            end,
            case
                when nullif(inventory_text, '') is not null and inventory is null
                    then 'inventory wrong_type'
            end,
            case
                when nullif(unit_cost_text, '') is not null and unit_cost is null
                    then 'unit_cost bad_amount'
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
    item_id,
    name,
    sku,
    quantity,
    inventory,
    unit_cost,
    coalesce(unit_cost_currency, '') as unit_cost_currency_code,
    tax1_id,
    tax2_id,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
