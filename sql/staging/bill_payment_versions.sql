-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'bill_payments')
-- One row is one payment of a bill as one page showed it; every page that was loaded keeps its
-- rows.
-- Grain: page_id, item_index.
-- Rule: the id, amount, paid_date are required; what else stands there must read, and what is
-- absent is null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"bill_payments": [{"id": "VARCHAR", "billid": "VARCHAR",
                "amount": "JSON", "paid_date": "VARCHAR", "payment_type": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'bill_payments'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.bill_payments, 1) as item_index,
        unnest(envelope.response.result.bill_payments) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        item.id as id_text,
        item.billid as bill_id_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.paid_date as paid_date_text,
        item.payment_type as payment_type_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as bill_payment_id,
        source_id(bill_id_text) as bill_id,
        source_amount(amount_text) as amount,
        source_date(paid_date_text) as paid_date,
        coalesce(payment_type_text, '') as payment_type,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, bill_payment_id, 'wrong_type'),
            case
                when nullif(nullif(bill_id_text, ''), '0') is not null and bill_id is null
                    then 'billid wrong_type'
            end,
            reject_reason('amount', amount_text, amount, 'bad_amount'),
            reject_reason('paid_date', paid_date_text, paid_date, 'bad_date'),
            case
                when nullif(vis_state_text, '') is not null and vis_state is null
                    then 'vis_state wrong_type'
            end
        ) as reason
    from typed
)
select
    account_id,
    page_id,
    item_index,
    run_id,
    walk,
    bill_payment_id,
    bill_id,
    amount,
    coalesce(amount_currency, '') as amount_currency_code,
    paid_date,
    payment_type,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
