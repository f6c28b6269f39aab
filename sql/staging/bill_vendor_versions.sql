-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'bill_vendors')
-- One row is one vendor as one page showed it; every page that was loaded keeps its rows.
-- Grain: page_id, item_index. Personal data.
-- Rule: the id is required; what else stands there must read, and what is absent is null. Times
-- are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"bill_vendors": [{"vendorid": "VARCHAR",
                "id": "VARCHAR", "vendor_name": "VARCHAR", "account_number": "VARCHAR",
                "city": "VARCHAR", "province": "VARCHAR", "country": "VARCHAR",
                "is_1099": "VARCHAR", "created_at": "VARCHAR", "updated_at": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'bill_vendors'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.bill_vendors, 1) as item_index,
        unnest(envelope.response.result.bill_vendors) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.vendorid, item.id) as id_text,
        item.vendor_name as vendor_name_text,
        item.account_number as account_number_text,
        item.city as city_text,
        item.province as province_text,
        item.country as country_text,
        item.is_1099 as is_1099_text,
        item.created_at as created_at_text,
        item.updated_at as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as vendor_id,
        coalesce(vendor_name_text, '') as vendor_name,
        coalesce(account_number_text, '') as account_number,
        coalesce(city_text, '') as city,
        coalesce(province_text, '') as province,
        coalesce(country_text, '') as country,
        case
            when is_1099_text in ('true', '1') then true
            when is_1099_text in ('false', '0') then false
        end as is_1099,
        source_time(replace(substr(created_at_text, 1, 19), 'T', ' ')) as created_at,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('vendorid', id_text, vendor_id, 'wrong_type'),
            case
                when nullif(is_1099_text, '') is not null and is_1099 is null
                    then 'is_1099 wrong_type'
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
    vendor_id,
    vendor_name,
    account_number,
    city,
    province,
    country,
    is_1099,
    created_at,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
