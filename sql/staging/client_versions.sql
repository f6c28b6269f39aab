-- materialized: incremental
-- One row is one client as one page showed it; every page that a run loaded keeps its rows.
-- Grain: page_id, item_index. Personal data.
-- Rule: nothing but the id and vis_state is required; names and addresses are judged when they are
-- needed.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"clients": [{
                "userid": "VARCHAR", "id": "VARCHAR",
                "fname": "VARCHAR", "lname": "VARCHAR", "organization": "VARCHAR",
                "mob_phone": "VARCHAR", "home_phone": "VARCHAR", "bus_phone": "VARCHAR",
                "p_street": "VARCHAR", "p_street2": "VARCHAR", "p_city": "VARCHAR",
                "p_province": "VARCHAR", "p_code": "VARCHAR", "p_country": "VARCHAR",
                "vis_state": "VARCHAR"
            }]}}}') as envelope
    from raw.page_texts
    where stream = 'clients'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.clients, 1) as item_index,
        unnest(envelope.response.result.clients) as item
    from pages
),
typed as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.userid, item.id) as id_text,
        item.vis_state as vis_state_text,
        source_id(coalesce(item.userid, item.id)) as client_id,
        coalesce(item.fname, '') as first_name,
        coalesce(item.lname, '') as last_name,
        coalesce(item.organization, '') as organization,
        coalesce(item.mob_phone, '') as mobile_phone,
        coalesce(item.home_phone, '') as home_phone,
        coalesce(item.bus_phone, '') as business_phone,
        coalesce(item.p_street, '') as street,
        coalesce(item.p_street2, '') as street2,
        coalesce(item.p_city, '') as city,
        coalesce(item.p_province, '') as province,
        coalesce(item.p_code, '') as postal_code,
        coalesce(item.p_country, '') as country,
        cast(case when item.vis_state in ('0', '1', '2') then item.vis_state end as integer)
            as vis_state
    from items
),
judged as (
    select
        *,
        coalesce(
            reject_reason('userid', id_text, client_id, 'wrong_type'),
            reject_reason('vis_state', vis_state_text, vis_state, 'unknown_value')
        ) as reason
    from typed
)
select
    account_id,
    page_id,
    item_index,
    run_id,
    walk,
    client_id,
    first_name,
    last_name,
    organization,
    mobile_phone,
    home_phone,
    business_phone,
    street,
    street2,
    city,
    province,
    postal_code,
    country,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
