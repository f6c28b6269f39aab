-- materialized: view
-- One row is an expense category as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, category_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.expense_category_versions
    where category_id is not null
    qualify row_number() over (
        partition by account_id, category_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    category_id,
    category,
    parent_id,
    is_cogs,
    is_editable,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
