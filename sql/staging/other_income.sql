-- materialized: view
-- One row is an other income as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, income_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.other_income_versions
    where income_id is not null
    qualify row_number() over (
        partition by account_id, income_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    income_id,
    amount,
    amount_currency_code,
    income_date,
    category_name,
    source,
    payment_type,
    user_id,
    created_at,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
