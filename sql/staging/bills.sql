-- materialized: view
-- One row is a bill as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, bill_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.bill_versions
    where bill_id is not null
    qualify row_number() over (
        partition by account_id, bill_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    bill_id,
    bill_number,
    vendor_id,
    issue_date,
    due_date,
    total_amount,
    total_amount_currency_code,
    paid,
    paid_currency_code,
    outstanding,
    outstanding_currency_code,
    status,
    created_at,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
