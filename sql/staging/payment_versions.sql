-- materialized: incremental
-- One row is one payment as one page showed it; every page that a run loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: ids, date, amount, currency, from_credit and vis_state are required; invoiceid and
-- creditid may be absent (null, empty or 0), but what stands there must read. A reject keeps the
-- ids that can be read.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"payments": [{
                "logid": "VARCHAR", "id": "VARCHAR", "clientid": "VARCHAR",
                "invoiceid": "VARCHAR", "creditid": "VARCHAR", "overpaymentid": "VARCHAR",
                "amount": "JSON", "currency_code": "VARCHAR", "date": "VARCHAR", "type": "VARCHAR",
                "from_credit": "VARCHAR", "vis_state": "VARCHAR"
            }]}}}') as envelope
    from raw.page_texts
    where stream = 'payments'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.payments, 1) as item_index,
        unnest(envelope.response.result.payments) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.logid, item.id) as id_text,
        item.clientid as client_text,
        nullif(nullif(item.invoiceid, ''), '0') as invoice_text,
        nullif(nullif(item.creditid, ''), '0') as credit_text,
        item.overpaymentid as overpayment_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.currency_code as record_currency,
        item.date as date_text,
        item.type as payment_type,
        item.from_credit as from_credit_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as payment_id,
        source_id(client_text) as client_id,
        source_id(invoice_text) as invoice_id,
        source_id(credit_text) as credit_id,
        source_id(overpayment_text) as overpayment_id,
        source_amount(amount_text) as amount,
        source_currency(amount_currency, record_currency) as currency_code,
        source_date(date_text) as payment_date,
        case from_credit_text when 'true' then true when 'false' then false end as from_credit,
        case when vis_state_text in ('0', '1', '2') then vis_state_text end as vis_state_digit
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('logid', id_text, payment_id, 'wrong_type'),
            reject_reason('clientid', nullif(client_text, '0'), client_id, 'wrong_type'),
            case
                when invoice_text is not null and invoice_id is null then 'invoiceid wrong_type'
            end,
            case when credit_text is not null and credit_id is null then 'creditid wrong_type' end,
            reject_reason('vis_state', vis_state_text, vis_state_digit, 'unknown_value'),
            reject_reason('from_credit', from_credit_text, from_credit, 'wrong_type'),
            reject_reason('date', date_text, payment_date, 'bad_date'),
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
    payment_id,
    client_id,
    invoice_id,
    credit_id,
    overpayment_id,
    payment_date,
    amount,
    currency_code,
    coalesce(payment_type, '') as payment_type,
    from_credit,
    cast(vis_state_digit as integer) as vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
