-- materialized: view
-- One row is a line of a journal entry as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, detail_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.journal_entry_detail_versions
    where detail_id is not null
    qualify row_number() over (
        partition by account_id, detail_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    detail_id,
    entry_date,
    detail_type,
    debit,
    debit_currency_code,
    credit,
    credit_currency_code,
    ledger_account_id,
    sub_account_id,
    entry_id,
    invoice_id,
    payment_id,
    credit_id,
    client_id,
    page_id,
    item_index
from newest
where reject_code is null
