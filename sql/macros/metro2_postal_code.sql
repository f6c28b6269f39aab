-- A ZIP code as Base field 44 wants it: five or nine digits. A hyphen or space before the last
-- four is removed. NULL means that the text is no ZIP code; 00000 is none.
create or replace macro metro2_postal_code(given) as
    case
        when regexp_full_match(trim(given), '[0-9]{5}([ -]?[0-9]{4})?')
            and left(trim(given), 5) <> '00000'
        then case when length(trim(given)) = 5 then trim(given)
            else regexp_replace(trim(given), '[ -]', '', 'g') end
    end;
