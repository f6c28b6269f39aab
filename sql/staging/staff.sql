-- materialized: view
-- One row is a member of staff as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, staff_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.staff_versions
    where staff_id is not null
    qualify row_number() over (
        partition by account_id, staff_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    staff_id,
    first_name,
    last_name,
    organization,
    display_name,
    rate,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
