-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'expenses')
-- One row is one expense as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id, amount, expense_date are required; what else stands there must read, and what is
-- absent is null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"expenses": [{"expenseid": "VARCHAR", "id": "VARCHAR",
                "categoryid": "VARCHAR", "staffid": "VARCHAR", "clientid": "VARCHAR",
                "modern_projectid": "VARCHAR", "invoiceid": "VARCHAR", "amount": "JSON",
                "date": "VARCHAR", "vendor": "VARCHAR", "billable": "VARCHAR",
                "status": "VARCHAR", "updated": "VARCHAR", "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'expenses'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.expenses, 1) as item_index,
        unnest(envelope.response.result.expenses) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.expenseid, item.id) as id_text,
        item.categoryid as category_id_text,
        item.staffid as staff_id_text,
        item.clientid as client_id_text,
        item.modern_projectid as project_id_text,
        item.invoiceid as invoice_id_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.date as expense_date_text,
        item.vendor as vendor_text,
        item.billable as is_billable_text,
        item.status as status_text,
        item.updated as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as expense_id,
        source_id(category_id_text) as category_id,
        source_id(staff_id_text) as staff_id,
        source_id(client_id_text) as client_id,
        source_id(project_id_text) as project_id,
        source_id(invoice_id_text) as invoice_id,
        source_amount(amount_text) as amount,
        source_date(expense_date_text) as expense_date,
        coalesce(vendor_text, '') as vendor,
        case
            when is_billable_text in ('true', '1') then true
            when is_billable_text in ('false', '0') then false
        end as is_billable,
        try_cast(status_text as bigint) as status,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('expenseid', id_text, expense_id, 'wrong_type'),
            case
                when nullif(nullif(category_id_text, ''), '0') is not null and category_id is null
                    then 'categoryid wrong_type'
            end,
            case
                when nullif(nullif(staff_id_text, ''), '0') is not null and staff_id is null
                    then 'staffid wrong_type'
            end,
            case
                when nullif(nullif(client_id_text, ''), '0') is not null and client_id is null
                    then 'clientid wrong_type'
            end,
            case
                when nullif(nullif(project_id_text, ''), '0') is not null and project_id is null
                    then 'modern_projectid wrong_type'
            end,
            case
                when nullif(nullif(invoice_id_text, ''), '0') is not null and invoice_id is null
                    then 'invoiceid wrong_type'
            end,
            reject_reason('amount', amount_text, amount, 'bad_amount'),
            reject_reason('date', expense_date_text, expense_date, 'bad_date'),
            case
                when nullif(is_billable_text, '') is not null and is_billable is null
                    then 'billable wrong_type'
            end,
            case
                when nullif(status_text, '') is not null and status is null
                    then 'status wrong_type'
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
    expense_id,
    category_id,
    staff_id,
    client_id,
    project_id,
    invoice_id,
    amount,
    coalesce(amount_currency, '') as amount_currency_code,
    expense_date,
    vendor,
    is_billable,
    status,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
