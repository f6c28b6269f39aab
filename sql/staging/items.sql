-- materialized: view
-- One row is an item that can be sold as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, item_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.item_versions
    where item_id is not null
    qualify row_number() over (
        partition by account_id, item_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    item_id,
    name,
    sku,
    quantity,
    inventory,
    unit_cost,
    unit_cost_currency_code,
    tax1_id,
    tax2_id,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
