-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'estimates')
-- One row is one estimate as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id, create_date, amount are required; what else stands there must read, and what is
-- absent is null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"estimates": [{"estimateid": "VARCHAR", "id": "VARCHAR",
                "estimate_number": "VARCHAR", "customerid": "VARCHAR", "create_date": "VARCHAR",
                "amount": "JSON", "status": "VARCHAR", "ui_status": "VARCHAR",
                "accepted": "VARCHAR", "invoiced": "VARCHAR", "updated": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'estimates'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.estimates, 1) as item_index,
        unnest(envelope.response.result.estimates) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.estimateid, item.id) as id_text,
        item.estimate_number as estimate_number_text,
        item.customerid as client_id_text,
        item.create_date as create_date_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.status as status_text,
        item.ui_status as ui_status_text,
        item.accepted as is_accepted_text,
        item.invoiced as is_invoiced_text,
        item.updated as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as estimate_id,
        coalesce(estimate_number_text, '') as estimate_number,
        source_id(client_id_text) as client_id,
        source_date(create_date_text) as create_date,
        source_amount(amount_text) as amount,
        try_cast(status_text as bigint) as status,
        coalesce(ui_status_text, '') as ui_status,
        case
            when is_accepted_text in ('true', '1') then true
            when is_accepted_text in ('false', '0') then false
        end as is_accepted,
        case
            when is_invoiced_text in ('true', '1') then true
            when is_invoiced_text in ('false', '0') then false
        end as is_invoiced,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('estimateid', id_text, estimate_id, 'wrong_type'),
            case
                when nullif(nullif(client_id_text, ''), '0') is not null and client_id is null
                    then 'customerid wrong_type'
            end,
            reject_reason('create_date', create_date_text, create_date, 'bad_date'),
            reject_reason('amount', amount_text, amount, 'bad_amount'),
            case
                when nullif(status_text, '') is not null and status is null
                    then 'status wrong_type'
            end,
            case
                when nullif(is_accepted_text, '') is not null and is_accepted is null
                    then 'accepted wrong_type'
            end,
            case
                when nullif(is_invoiced_text, '') is not null and is_invoiced is null
                    then 'invoiced wrong_type'
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
    estimate_id,
    estimate_number,
    client_id,
    create_date,
    amount,
    coalesce(amount_currency, '') as amount_currency_code,
    status,
    ui_status,
    is_accepted,
    is_invoiced,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
