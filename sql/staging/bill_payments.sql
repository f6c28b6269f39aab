-- materialized: view
-- One row is a payment of a bill as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, bill_payment_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.bill_payment_versions
    where bill_payment_id is not null
    qualify row_number() over (
        partition by account_id, bill_payment_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    bill_payment_id,
    bill_id,
    amount,
    amount_currency_code,
    paid_date,
    payment_type,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
