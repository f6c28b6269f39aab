-- materialized: view
-- One row is a project as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, project_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.project_versions
    where project_id is not null
    qualify row_number() over (
        partition by account_id, project_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
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
    page_id,
    item_index
from newest
where reject_code is null
