-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'invoice_profiles')
-- One row is one recurring profile as one page showed it; every page that was loaded keeps its
-- rows.
-- Grain: page_id, item_index.
-- Rule: the id, create_date are required; what else stands there must read, and what is absent is
-- null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"invoice_profiles": [{"profileid": "VARCHAR",
                "id": "VARCHAR", "customerid": "VARCHAR", "create_date": "VARCHAR",
                "frequency": "VARCHAR", "numberRecurring": "VARCHAR",
                "occurrences_to_date": "VARCHAR", "due_offset_days": "VARCHAR",
                "disable": "VARCHAR", "amount": "JSON", "updated": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'invoice_profiles'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.invoice_profiles, 1) as item_index,
        unnest(envelope.response.result.invoice_profiles) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.profileid, item.id) as id_text,
        item.customerid as client_id_text,
        item.create_date as create_date_text,
        item.frequency as frequency_text,
        item.numberRecurring as number_recurring_text,
        item.occurrences_to_date as occurrences_to_date_text,
        item.due_offset_days as due_offset_days_text,
        item.disable as is_disabled_text,
        money_text(item.amount) as amount_text,
        money_currency(item.amount) as amount_currency,
        item.updated as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as profile_id,
        source_id(client_id_text) as client_id,
        source_date(create_date_text) as create_date,
        coalesce(frequency_text, '') as frequency,
        try_cast(number_recurring_text as bigint) as number_recurring,
        try_cast(occurrences_to_date_text as bigint) as occurrences_to_date,
        try_cast(due_offset_days_text as bigint) as due_offset_days,
        case
            when is_disabled_text in ('true', '1') then true
            when is_disabled_text in ('false', '0') then false
        end as is_disabled,
        source_amount(amount_text) as amount,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('profileid', id_text, profile_id, 'wrong_type'),
            case
                when nullif(nullif(client_id_text, ''), '0') is not null and client_id is null
                    then 'customerid wrong_type'
            end,
            reject_reason('create_date', create_date_text, create_date, 'bad_date'),
            case
                when nullif(number_recurring_text, '') is not null and number_recurring is null
                    then 'numberRecurring wrong_type'
            end,
            case
                when nullif(occurrences_to_date_text, '') is not null and occurrences_to_date is null
                    then 'occurrences_to_date wrong_type'
            end,
            case
                when nullif(due_offset_days_text, '') is not null and due_offset_days is null
                    then 'due_offset_days wrong_type'
            end,
            case
                when nullif(is_disabled_text, '') is not null and is_disabled is null
                    then 'disable wrong_type'
            end,
            case
                when nullif(amount_text, '') is not null and amount is null
                    then 'amount bad_amount'
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
    profile_id,
    client_id,
    create_date,
    frequency,
    number_recurring,
    occurrences_to_date,
    due_offset_days,
    is_disabled,
    amount,
    coalesce(amount_currency, '') as amount_currency_code,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
