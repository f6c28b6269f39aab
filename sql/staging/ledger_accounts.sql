-- materialized: view
-- One row is a ledger account as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, ledger_account_uuid.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.ledger_account_versions
    where ledger_account_uuid is not null
    qualify row_number() over (
        partition by account_id, ledger_account_uuid order by page_id desc, item_index desc) = 1
)
select
    account_id,
    ledger_account_uuid,
    name,
    number,
    account_type,
    sub_type,
    parent_uuid,
    is_auto_created,
    state,
    updated_at,
    page_id,
    item_index
from newest
where reject_code is null
