-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'staff')
-- One row is one member of staff as one page showed it; every page that was loaded keeps its rows.
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
            '{"response": {"result": {"staff": [{"id": "VARCHAR", "userid": "VARCHAR",
                "fname": "VARCHAR", "lname": "VARCHAR", "organization": "VARCHAR",
                "display_name": "VARCHAR", "rate": "VARCHAR", "updated": "VARCHAR",
                "vis_state": "VARCHAR"}], "staffs": [{"id": "VARCHAR", "userid": "VARCHAR",
                "fname": "VARCHAR", "lname": "VARCHAR", "organization": "VARCHAR",
                "display_name": "VARCHAR", "rate": "VARCHAR", "updated": "VARCHAR",
                "vis_state": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'staff'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(coalesce(envelope.response.result.staff, envelope.response.result.staffs), 1) as item_index,
        unnest(coalesce(envelope.response.result.staff, envelope.response.result.staffs)) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.id, item.userid) as id_text,
        item.fname as first_name_text,
        item.lname as last_name_text,
        item.organization as organization_text,
        item.display_name as display_name_text,
        item.rate as rate_text,
        item.updated as updated_at_text,
        item.vis_state as vis_state_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as staff_id,
        coalesce(first_name_text, '') as first_name,
        coalesce(last_name_text, '') as last_name,
        coalesce(organization_text, '') as organization,
        coalesce(display_name_text, '') as display_name,
        try_cast(rate_text as decimal(18, 6)) as rate,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at,
        try_cast(vis_state_text as bigint) as vis_state
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, staff_id, 'wrong_type'),
            case
                when nullif(rate_text, '') is not null and rate is null
                    then 'rate wrong_type'
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
    staff_id,
    first_name,
    last_name,
    organization,
    display_name,
    rate,
    updated_at,
    vis_state,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
