-- materialized: view
-- One row is a service as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, service_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.service_versions
    where service_id is not null
    qualify row_number() over (
        partition by account_id, service_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    service_id,
    business_id,
    name,
    is_billable,
    is_project_default,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
