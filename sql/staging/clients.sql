-- One row is a client as FreshBooks last showed it, deleted and archived ones too. Personal data.
-- Grain: account_id, client_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.client_versions
    where client_id is not null
    qualify row_number() over (
        partition by account_id, client_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    client_id,
    first_name,
    last_name,
    organization,
    mobile_phone,
    home_phone,
    business_phone,
    street,
    street2,
    city,
    province,
    postal_code,
    country,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
