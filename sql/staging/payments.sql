-- One row is a payment as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, payment_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.payment_versions
    where payment_id is not null
    qualify row_number() over (
        partition by account_id, payment_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    payment_id,
    client_id,
    invoice_id,
    credit_id,
    overpayment_id,
    payment_date,
    amount,
    currency_code,
    payment_type,
    from_credit,
    vis_state,
    page_id,
    item_index
from newest
where reject_code is null
