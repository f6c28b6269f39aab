-- materialized: view
-- One row is a tax as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, tax_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.tax_versions
    where tax_id is not null
    qualify row_number() over (
        partition by account_id, tax_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    tax_id,
    name,
    percentage,
    tax_number,
    is_compound,
    updated_at,
    page_id,
    item_index
from newest
where reject_code is null
