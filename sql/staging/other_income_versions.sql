-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'other_income')
-- One row is one other income as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id, amount, income_date are required; what else stands there must read, and what is
-- absent is null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"other_income": [{"incomeid": "VARCHAR",
                "id": "VARCHAR", "amount": "JSON", "date": "VARCHAR", "category_name": "VARCHAR",
                "source": "VARCHAR", "payment_type": "VARCHAR", "userid": "VARCHAR",
                "created_at": "VARCHAR", "updated_at": "VARCHAR", "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'other_income'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.other_income, 1) as item_index,
        unnest(envelope.response.result.other_income) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.incomeid, item.id) as id_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.date as income_date_text,
        item.category_name as category_name_text,
        item.source as source_text,
        item.payment_type as payment_type_text,
        item.userid as user_id_text,
        item.created_at as created_at_text,
        item.updated_at as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as income_id,
        source_amount(amount_text) as amount,
        source_date(income_date_text) as income_date,
        coalesce(category_name_text, '') as category_name,
        coalesce(source_text, '') as source,
        coalesce(payment_type_text, '') as payment_type,
        source_id(user_id_text) as user_id,
        source_time(replace(substr(created_at_text, 1, 19), 'T', ' ')) as created_at,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('incomeid', id_text, income_id, 'wrong_type'),
            reject_reason('amount', amount_text, amount, 'bad_amount'),
            reject_reason('date', income_date_text, income_date, 'bad_date'),
            case
                when nullif(nullif(user_id_text, ''), '0') is not null and user_id is null
                    then 'userid wrong_type'
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
    income_id,
    amount,
    coalesce(amount_currency, '') as amount_currency_code,
    income_date,
    category_name,
    source,
    payment_type,
    user_id,
    created_at,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
