-- materialized: incremental
-- One row is one credit note as one page showed it; every page that a run loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: ids, date, amount, currency and vis_state are required; a reject keeps the ids that can be
-- read.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"credit_notes": [{
                "creditid": "VARCHAR", "id": "VARCHAR", "clientid": "VARCHAR",
                "create_date": "VARCHAR", "amount": "JSON", "currency_code": "VARCHAR",
                "credit_type": "VARCHAR", "vis_state": "VARCHAR"
            }]}}}') as envelope
    from raw.page_texts
    where stream = 'credit_notes'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.credit_notes, 1) as item_index,
        unnest(envelope.response.result.credit_notes) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.creditid, item.id) as id_text,
        item.clientid as client_text,
        item.create_date as create_date_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.currency_code as record_currency,
        item.credit_type as credit_type,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as credit_id,
        source_id(client_text) as client_id,
        source_date(create_date_text) as create_date,
        source_amount(amount_text) as amount,
        source_currency(amount_currency, record_currency) as currency_code,
        case when vis_state_text in ('0', '1', '2') then vis_state_text end as vis_state_digit
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('creditid', id_text, credit_id, 'wrong_type'),
            reject_reason('clientid', nullif(client_text, '0'), client_id, 'wrong_type'),
            reject_reason('vis_state', vis_state_text, vis_state_digit, 'unknown_value'),
            reject_reason('create_date', create_date_text, create_date, 'bad_date'),
            reject_reason('amount', amount_text, amount, 'bad_amount'),
            case when amount < 0 then 'amount negative_amount' end,
            reject_reason(
                'currency_code', coalesce(nullif(amount_currency, ''), record_currency),
                currency_code, 'bad_currency')
        ) as reason
    from typed
)
select
    account_id,
    page_id,
    item_index,
    run_id,
    walk,
    credit_id,
    client_id,
    create_date,
    amount,
    currency_code,
    coalesce(credit_type, '') as credit_type,
    cast(vis_state_digit as integer) as vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
