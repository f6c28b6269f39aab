-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'account_info')
-- One row is one business membership of the signed-in person as one page showed it; every page
-- that was loaded keeps its rows.
-- Grain: page_id, item_index.
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
            '{"response": {"business_memberships": [{"id": "VARCHAR", "role": "VARCHAR",
                "business": {"id": "VARCHAR", "account_id": "VARCHAR",
                "business_uuid": "VARCHAR", "name": "VARCHAR", "timezone": "VARCHAR",
                "active": "VARCHAR"}}]}}') as envelope
    from raw.page_texts
    where stream = 'account_info'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.business_memberships, 1) as item_index,
        unnest(envelope.response.business_memberships) as item
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
        item.role as role_text,
        item.business.id as business_id_text,
        item.business.account_id as business_account_id_text,
        item.business.business_uuid as business_uuid_text,
        item.business.name as business_name_text,
        item.business.timezone as business_time_zone_text,
        item.business.active as is_active_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as membership_id,
        coalesce(role_text, '') as role,
        source_id(business_id_text) as business_id,
        coalesce(business_account_id_text, '') as business_account_id,
        coalesce(business_uuid_text, '') as business_uuid,
        coalesce(business_name_text, '') as business_name,
        coalesce(business_time_zone_text, '') as business_time_zone,
        case
            when is_active_text in ('true', '1') then true
            when is_active_text in ('false', '0') then false
        end as is_active
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('id', id_text, membership_id, 'wrong_type'),
            case
                when nullif(nullif(business_id_text, ''), '0') is not null and business_id is null
                    then 'id wrong_type'
            end,
            case
                when nullif(is_active_text, '') is not null and is_active is null
                    then 'active wrong_type'
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
    membership_id,
    role,
    business_id,
    business_account_id,
    business_uuid,
    business_name,
    business_time_zone,
    is_active,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
