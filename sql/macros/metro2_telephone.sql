-- Ten digits of a North American number, or NULL. Punctuation and a leading country code 1 go;
-- area code and exchange start with 2 to 9. A number with an extension is not one: its digits
-- cannot be told apart. Ten bare digits take the short way.
create or replace macro metro2_telephone(given) as
    case
        when regexp_full_match(given, '[2-9][0-9]{2}[2-9][0-9]{6}')
        then nullif(given, '9999999999')
        when regexp_full_match(trim(given), '[0-9 ().+/-]+')
            and regexp_full_match(regexp_replace(given, '[^0-9]', '', 'g'),
                '1?[2-9][0-9]{2}[2-9][0-9]{6}')
            and right(regexp_replace(given, '[^0-9]', '', 'g'), 10) <> '9999999999'
        then right(regexp_replace(given, '[^0-9]', '', 'g'), 10)
    end;
