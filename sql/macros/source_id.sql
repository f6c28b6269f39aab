-- A FreshBooks id from its text, number or string alike. NULL for anything but 1 to 18 digits and
-- for 0, which FreshBooks writes where there is none.
create or replace macro source_id(given) as
    nullif(try_cast(case when regexp_full_match(given, '[0-9]{1,18}') then given end as bigint), 0);
