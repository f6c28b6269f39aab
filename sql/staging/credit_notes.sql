-- One row is a credit note as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, credit_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.credit_note_versions
    where credit_id is not null
    qualify row_number() over (
        partition by account_id, credit_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    credit_id,
    client_id,
    create_date,
    amount,
    currency_code,
    credit_type,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
