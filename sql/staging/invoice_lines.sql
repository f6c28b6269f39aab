-- materialized: incremental
-- only if: getvariable('reads_invoice_lines')
-- One row is one line of one invoice as one page showed it; without a line list, one row that says so.
-- Grain: page_id, item_index, line_index.
-- Rule: only what mapping rules ask for. The table stays as it is while no rule asks for items or
-- projects, and catches up with all pages when one does (D-061). A project that does not read, or
-- a missing list, is a reject: it is not the same as no project.
with pages as (
    select
        account_id,
        page_id,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"invoices": [{
                "invoiceid": "VARCHAR", "id": "VARCHAR",
                "lines": [{
                    "lineid": "VARCHAR", "name": "VARCHAR", "modern_project_id": "VARCHAR"
                }]
            }]}}}') as envelope
    from raw.page_texts
    where stream = 'invoices'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        cast(generate_subscripts(envelope.response.result.invoices, 1) as integer) as item_index,
        unnest(envelope.response.result.invoices) as item
    from pages
),
lines as (
    select
        account_id,
        page_id,
        item_index,
        source_id(coalesce(item.invoiceid, item.id)) as invoice_id,
        item.lines is null as is_without_lines,
        unnest(case when item.lines is null then [0] else range(1, len(item.lines) + 1) end)
            as line_index,
        item.lines as all_lines
    from items
),
read_texts as (
    select
        account_id,
        page_id,
        item_index,
        cast(line_index as integer) as line_index,
        invoice_id,
        is_without_lines,
        all_lines[line_index].lineid as line_text,
        all_lines[line_index].name as item_text,
        all_lines[line_index].modern_project_id as project_text
    from lines
)
select
    account_id,
    page_id,
    item_index,
    line_index,
    invoice_id,
    source_id(line_text) as line_id,
    nullif(trim(item_text, ' ' || chr(9) || chr(10) || chr(13)), '') as item_name,
    source_id(project_text) as project_id,
    case
        when is_without_lines then 'missing'
        -- FreshBooks writes null, an empty text or 0 where there is no project.
        when coalesce(project_text, '') not in ('', '0') and source_id(project_text) is null
            then 'wrong_type'
    end as reject_code,
    case
        when is_without_lines then 'lines'
        when coalesce(project_text, '') not in ('', '0') and source_id(project_text) is null
            then 'modern_project_id'
    end as reject_field
from read_texts
