-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'bills')
-- One row is one bill as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id, issue_date are required; what else stands there must read, and what is absent is
-- null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"bills": [{"id": "VARCHAR", "bill_number": "VARCHAR",
                "vendorid": "VARCHAR", "issue_date": "VARCHAR", "due_date": "VARCHAR",
                "total_amount": "JSON", "paid": "JSON", "outstanding": "JSON",
                "status": "VARCHAR", "created_at": "VARCHAR", "updated_at": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'bills'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.bills, 1) as item_index,
        unnest(envelope.response.result.bills) as item
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
        item.bill_number as bill_number_text,
        item.vendorid as vendor_id_text,
        item.issue_date as issue_date_text,
        item.due_date as due_date_text,
        money_text(item.total_amount) as total_amount_text,
        money_currency(item.total_amount) as total_amount_currency,
        money_text(item.paid) as paid_text,
        money_currency(item.paid) as paid_currency,
        money_text(item.outstanding) as outstanding_text,
        money_currency(item.outstanding) as outstanding_currency,
        item.status as status_text,
        item.created_at as created_at_text,
        item.updated_at as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as bill_id,
        coalesce(bill_number_text, '') as bill_number,
        source_id(vendor_id_text) as vendor_id,
        source_date(issue_date_text) as issue_date,
        source_date(due_date_text) as due_date,
        source_amount(total_amount_text) as total_amount,
        source_amount(paid_text) as paid,
        source_amount(outstanding_text) as outstanding,
        coalesce(status_text, '') as status,
        source_time(replace(substr(created_at_text, 1, 19), 'T', ' ')) as created_at,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, bill_id, 'wrong_type'),
            case
                when nullif(nullif(vendor_id_text, ''), '0') is not null and vendor_id is null
                    then 'vendorid wrong_type'
            end,
            reject_reason('issue_date', issue_date_text, issue_date, 'bad_date'),
            case
                when nullif(due_date_text, '') is not null and due_date is null
                    then 'due_date bad_date'
            end,
            case
                when nullif(total_amount_text, '') is not null and total_amount is null
                    then 'total_amount bad_amount'
            end,
            case
                when nullif(paid_text, '') is not null and paid is null
                    then 'paid bad_amount'
            end,
            case
                when nullif(outstanding_text, '') is not null and outstanding is null
                    then 'outstanding bad_amount'
            end,
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
    bill_id,
    bill_number,
    vendor_id,
    issue_date,
    due_date,
    total_amount,
    coalesce(total_amount_currency, '') as total_amount_currency_code,
    paid,
    coalesce(paid_currency, '') as paid_currency_code,
    outstanding,
    coalesce(outstanding_currency, '') as outstanding_currency_code,
    status,
    created_at,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
