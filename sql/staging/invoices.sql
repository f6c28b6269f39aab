-- One row is an invoice as FreshBooks last showed it, drafts, deleted and archived ones too.
-- Grain: account_id, invoice_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.invoice_versions
    where invoice_id is not null
    qualify row_number() over (
        partition by account_id, invoice_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    invoice_id,
    client_id,
    create_date,
    due_date,
    amount,
    outstanding,
    currency_code,
    status,
    v3_status,
    dispute_status,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
