-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'taxes')
-- One row is one tax as one page showed it; every page that was loaded keeps its rows.
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
            '{"response": {"result": {"taxes": [{"taxid": "VARCHAR", "id": "VARCHAR",
                "name": "VARCHAR", "amount": "VARCHAR", "number": "VARCHAR",
                "compound": "VARCHAR", "updated": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'taxes'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.taxes, 1) as item_index,
        unnest(envelope.response.result.taxes) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.taxid, item.id) as id_text,
        item.name as name_text,
        item.amount as percentage_text,
        item.number as tax_number_text,
        item.compound as is_compound_text,
        item.updated as updated_at_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as tax_id,
        coalesce(name_text, '') as name,
        try_cast(percentage_text as decimal(18, 6)) as percentage,
        coalesce(tax_number_text, '') as tax_number,
        case
            when is_compound_text in ('true', '1') then true
            when is_compound_text in ('false', '0') then false
        end as is_compound,
        source_time(replace(substr(updated_at_text, 1, 19), 'T', ' ')) as updated_at
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('taxid', id_text, tax_id, 'wrong_type'),
            case
                when nullif(percentage_text, '') is not null and percentage is null
                    then 'amount wrong_type'
            end,
            case
                when nullif(is_compound_text, '') is not null and is_compound is null
                    then 'compound wrong_type'
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
    tax_id,
    name,
    percentage,
    tax_number,
    is_compound,
    updated_at,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
