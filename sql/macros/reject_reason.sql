-- 'field code' when a required value cannot be used, else NULL: `missing` when the source has none
-- (absent, null or empty), `code` when it has one that does not read.
create or replace macro reject_reason(field, given, typed, code) as
    case
        when nullif(given, '') is null then field || ' missing'
        when typed is null then field || ' ' || code
    end;
