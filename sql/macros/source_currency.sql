-- A currency code of three capital letters out of the money's own code and the record's code,
-- either of which may be absent. NULL when neither is one, or when the two differ: a guess could
-- hide foreign money.
create or replace macro source_currency(money_code, record_code) as
    case
        when nullif(money_code, '') <> nullif(record_code, '') then null
        when regexp_full_match(
                coalesce(nullif(money_code, ''), nullif(record_code, '')), '[A-Z]{3}')
            then coalesce(nullif(money_code, ''), nullif(record_code, ''))
    end;
