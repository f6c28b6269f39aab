-- An amount from its text. NULL for more than two decimals, more than 16 digits before the point,
-- and anything that is no plain decimal number: an amount is refused, never rounded.
create or replace macro source_amount(given) as
    try_cast(
        case when regexp_full_match(given, '-?[0-9]{1,16}(\.[0-9]{1,2})?') then given end
        as decimal(18, 2));
