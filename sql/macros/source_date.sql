-- A business date from its text yyyy-MM-dd, years 1900 to 2099. NULL when it is no such date.
create or replace macro source_date(given) as
    case
        when regexp_full_match(given, '(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}')
        then try_cast(given as date)
    end;
