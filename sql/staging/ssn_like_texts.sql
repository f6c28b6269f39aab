-- materialized: incremental
-- One row is a field of a client, invoice, payment or credit note, as one page showed it, whose
-- text looks like a Social Security number: three, two and four digits, or nine digits in the tax
-- number. The text is not kept.
-- Grain: page_id, item_index, field.
-- Rule: such a number is flagged and never used (D-046). Most pages hold none, and only the others
-- are taken apart.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        stream,
        from_json(
            json_extract(
                case when json_valid(body) then body else '{}' end, '$.response.result.' || stream),
            '["JSON"]') as records
    from raw.page_texts
    where stream in ('clients', 'invoices', 'payments', 'credit_notes')
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
        and regexp_matches(
            body,
            '[^0-9][0-9]{3}[-. ][0-9]{2}[-. ][0-9]{4}[^0-9]|"vat_number" *: *"[0-9]{9}"')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        stream,
        generate_subscripts(records, 1) as item_index,
        unnest(records) as item
    from pages
),
fields as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        stream,
        source_id(coalesce(
            item ->> '$.customerid', item ->> '$.userid', item ->> '$.clientid',
            case when stream = 'clients' then item ->> '$.id' end)) as client_id,
        unnest([
            'fname', 'lname', 'organization', 'vat_name', 'vat_number', 'note', 'notes', 'terms',
            'description', 'po_number']) as field,
        unnest([
            item ->> '$.fname', item ->> '$.lname', item ->> '$.organization',
            item ->> '$.vat_name', item ->> '$.vat_number', item ->> '$.note', item ->> '$.notes',
            item ->> '$.terms', item ->> '$.description', item ->> '$.po_number']) as text
    from items
)
select account_id, page_id, item_index, run_id, walk, stream, client_id, field
from fields
where regexp_matches(text, '(^|[^0-9])[0-9]{3}[-. ][0-9]{2}[-. ][0-9]{4}([^0-9]|$)')
    or (field = 'vat_number' and regexp_full_match(trim(text), '[0-9]{9}'))
