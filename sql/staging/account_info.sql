-- materialized: view
-- One row is a business membership of the signed-in person as FreshBooks last showed it, deleted
-- ones too.
-- Grain: account_id, membership_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.account_info_versions
    where membership_id is not null
    qualify row_number() over (
        partition by account_id, membership_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    membership_id,
    role,
    business_id,
    business_account_id,
    business_uuid,
    business_name,
    business_time_zone,
    is_active,
    page_id,
    item_index
from newest
where reject_code is null
