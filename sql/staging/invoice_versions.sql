-- materialized: incremental
-- One row is one invoice as one page showed it; every page that a run loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: ids, dates, amount, outstanding, currency, state and vis_state are required; a value that
-- is missing or does not read makes the row a reject that keeps whatever ids can be read (D-003).
-- updated is US Eastern time as the source writes it; what does not read as a time is null, and the
-- day the page was fetched stands in (D-027).
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"invoices": [{
                "invoiceid": "VARCHAR", "id": "VARCHAR", "customerid": "VARCHAR",
                "create_date": "VARCHAR", "due_date": "VARCHAR",
                "amount": "JSON", "outstanding": "JSON", "currency_code": "VARCHAR",
                "status": "VARCHAR", "v3_status": "VARCHAR", "dispute_status": "VARCHAR",
                "vis_state": "VARCHAR", "updated": "VARCHAR"
            }]}}}') as envelope
    from raw.page_texts
    where stream = 'invoices'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.invoices, 1) as item_index,
        unnest(envelope.response.result.invoices) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.invoiceid, item.id) as id_text,
        item.customerid as client_text,
        item.create_date as create_date_text,
        item.due_date as due_date_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        money_text(item.outstanding) as outstanding_text,
        item.currency_code as record_currency,
        item.status as status_text,
        item.v3_status as v3_status_text,
        item.dispute_status as dispute_text,
        item.vis_state as vis_state_text,
        item.updated as updated_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as invoice_id,
        source_id(client_text) as client_id,
        source_date(create_date_text) as create_date,
        source_date(due_date_text) as due_date,
        source_amount(amount_text) as amount,
        source_amount(outstanding_text) as outstanding,
        source_currency(amount_currency, record_currency) as currency_code,
        source_time(updated_text) as updated,
        -- A status outside the documented list is refused: it could mean that nothing is owed.
        case
            when v3_status_text in (
                'created', 'draft', 'sent', 'viewed', 'failed', 'retry', 'success', 'autopaid',
                'paid', 'partial', 'disputed', 'resolved', 'overdue', 'deposit-partial',
                'deposit_partial', 'deposit_paid', 'deposit-paid', 'declined', 'pending')
            then v3_status_text
        end as v3_status,
        case when status_text in ('0', '1', '2', '3', '4', '5', '6', '7', '8') then status_text end
            as status_digit,
        case when vis_state_text in ('0', '1', '2') then vis_state_text end as vis_state_digit
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('invoiceid', id_text, invoice_id, 'wrong_type'),
            reject_reason('customerid', nullif(client_text, '0'), client_id, 'wrong_type'),
            reject_reason('vis_state', vis_state_text, vis_state_digit, 'unknown_value'),
            reject_reason('v3_status', v3_status_text, v3_status, 'unknown_value'),
            reject_reason('status', status_text, status_digit, 'unknown_value'),
            reject_reason('create_date', create_date_text, create_date, 'bad_date'),
            reject_reason('due_date', due_date_text, due_date, 'bad_date'),
            case when due_date < create_date then 'due_date bad_order' end,
            reject_reason('amount', amount_text, amount, 'bad_amount'),
            case when amount < 0 then 'amount negative_amount' end,
            reject_reason('outstanding', outstanding_text, outstanding, 'bad_amount'),
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
    invoice_id,
    client_id,
    create_date,
    due_date,
    amount,
    outstanding,
    currency_code,
    cast(status_digit as integer) as status,
    v3_status,
    coalesce(dispute_text, '') as dispute_status,
    cast(vis_state_digit as integer) as vis_state,
    updated,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
