-- Upper-case text with letters folded to A-Z: marks are dropped, letters that are not a base
-- letter plus a mark are mapped one by one. Letters of other scripts stay and make the text
-- unusable later.
-- Plain ASCII, nearly all text, takes the short way.
-- Loaded before the macros that use it: files load in the order of their names.
create or replace macro ascii_upper(given) as
    case
        when regexp_full_match(given, '[ -~]*') then upper(given)
        else translate(
            replace(replace(replace(replace(replace(
                upper(strip_accents(replace(replace(given, 'ß', 'ss'), 'ẞ', 'SS'))),
                'Æ', 'AE'), 'Œ', 'OE'), 'Þ', 'TH'), 'Ĳ', 'IJ'), 'Ŋ', 'NG'),
            'ØŁĐÐĦŦIĿĸ‐‑‒–—‘’ʼ`´',
            'OLDDHTILK-----' || repeat('''', 5))
    end;
