-- materialized: view
-- One row is an account of the older ledger as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, ledger_account_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.journal_entry_account_versions
    where ledger_account_id is not null
    qualify row_number() over (
        partition by account_id, ledger_account_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    ledger_account_id,
    account_name,
    account_number,
    account_type,
    balance,
    currency_code,
    created_at,
    page_id,
    item_index
from newest
where reject_code is null
