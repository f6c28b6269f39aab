-- materialized: view
-- One row is an expense as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, expense_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.expense_versions
    where expense_id is not null
    qualify row_number() over (
        partition by account_id, expense_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    expense_id,
    category_id,
    staff_id,
    client_id,
    project_id,
    invoice_id,
    amount,
    amount_currency_code,
    expense_date,
    vendor,
    is_billable,
    status,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
