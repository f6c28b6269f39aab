-- materialized: view
-- One row is a vendor as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, vendor_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.bill_vendor_versions
    where vendor_id is not null
    qualify row_number() over (
        partition by account_id, vendor_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    vendor_id,
    vendor_name,
    account_number,
    city,
    province,
    country,
    is_1099,
    created_at,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
