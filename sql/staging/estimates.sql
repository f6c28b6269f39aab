-- materialized: view
-- One row is an estimate as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, estimate_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.estimate_versions
    where estimate_id is not null
    qualify row_number() over (
        partition by account_id, estimate_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    estimate_id,
    estimate_number,
    client_id,
    create_date,
    amount,
    amount_currency_code,
    status,
    ui_status,
    is_accepted,
    is_invoiced,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
