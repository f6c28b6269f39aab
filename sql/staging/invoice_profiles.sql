-- materialized: view
-- One row is a recurring profile as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, profile_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.invoice_profile_versions
    where profile_id is not null
    qualify row_number() over (
        partition by account_id, profile_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    profile_id,
    client_id,
    create_date,
    frequency,
    number_recurring,
    occurrences_to_date,
    due_offset_days,
    is_disabled,
    amount,
    amount_currency_code,
    updated_at,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
