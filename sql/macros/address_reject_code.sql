-- Why a cleaned line of an address cannot be reported; NULL when it can. An empty line is judged by
-- who needs it.
create or replace macro address_reject_code(line, width) as
    case
        when line = '' then null
        when line in ('NULL', 'N/A', 'NA', 'NONE', 'UNKNOWN', 'TBD', 'X', 'XX', 'XXX', '-', '.')
            then 'placeholder'
        when contains(line, 'PO BOX')
            and regexp_matches(line, '\bPO BOX\b')
            and not regexp_full_match(line, 'PO BOX [A-Z0-9-]+')
            then 'street_and_po_box'
        when not regexp_full_match(line, '[A-Z0-9][A-Z0-9 /.-]*') then 'not_an_address'
        when length(line) > width then 'line_too_long'
    end;
