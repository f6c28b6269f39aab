-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'ledger_accounts')
-- One row is one ledger account as one page showed it; every page that was loaded keeps its rows.
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
            '{"data": [{"uuid": "VARCHAR", "name": "VARCHAR", "number": "VARCHAR",
                "type": "VARCHAR", "sub_type": "VARCHAR", "parent_account": "VARCHAR",
                "auto_created": "VARCHAR", "state": "VARCHAR", "updated_at": "VARCHAR"}]}') as envelope
    from raw.page_texts
    where stream = 'ledger_accounts'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.data, 1) as item_index,
        unnest(envelope.data) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        item.uuid as id_text,
        item.name as name_text,
        item.number as number_text,
        item.type as account_type_text,
        item.sub_type as sub_type_text,
        item.parent_account as parent_uuid_text,
        item.auto_created as is_auto_created_text,
        item.state as state_text,
        item.updated_at as updated_at_text
    from items
),
typed as (
    select
        *,
        nullif(id_text, '') as ledger_account_uuid,
        coalesce(name_text, '') as name,
        coalesce(number_text, '') as number,
        coalesce(account_type_text, '') as account_type,
        coalesce(sub_type_text, '') as sub_type,
        coalesce(parent_uuid_text, '') as parent_uuid,
        case
            when is_auto_created_text in ('true', '1') then true
            when is_auto_created_text in ('false', '0') then false
        end as is_auto_created,
        coalesce(state_text, '') as state,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('uuid', id_text, ledger_account_uuid, 'wrong_type'),
            case
                when nullif(is_auto_created_text, '') is not null and is_auto_created is null
                    then 'auto_created wrong_type'
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
    ledger_account_uuid,
    name,
    number,
    account_type,
    sub_type,
    parent_uuid,
    is_auto_created,
    state,
    updated_at,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
