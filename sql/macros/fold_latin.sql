-- Upper-case text with Latin letters folded to A-Z by a table (seeds.latin_letters as a map).
-- Letters of other scripts stay and make the text unusable later.
-- Plain ASCII, nearly all text, has as many bytes as characters and takes the short way; the one
-- character of the table that is ASCII is the grave accent, which some write for an apostrophe.
create or replace macro fold_latin(given, letters) as
    case
        when strlen(given) = length(given) and not contains(given, '`') then upper(given)
        else upper(array_to_string(list_transform(
            string_split(nfc_normalize(given), ''),
            lambda letter: coalesce(letters[letter], letter)), ''))
    end;
