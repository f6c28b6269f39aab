-- A time from its text yyyy-MM-dd HH:MM:SS, with or without fractions, years 1900 to 2099; the zone
-- is the field's own. NULL when it is no such time.
create or replace macro source_time(given) as
    case
        when regexp_full_match(
            given,
            '(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?')
        then try_cast(given as timestamp)
    end;
