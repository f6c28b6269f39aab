-- A part of a person's name as Base fields 30 to 32 allow it: A-Z, space, hyphen. Apostrophes and
-- periods are removed (O'BRIEN is OBRIEN), runs of spaces become one. '' stays ''. NULL means that
-- the text cannot be written: other characters are left, or it is longer than `width`. Nothing is
-- cut.
create or replace macro metro2_name(given, width) as
    list_extract(list_transform(
        [trim(regexp_replace(
            regexp_replace(ascii_upper(given), '[''.]', '', 'g'), '\s+', ' ', 'g'))],
        lambda part: case
            when length(part) <= width and regexp_full_match(part, '([A-Z][A-Z -]*)?') then part
        end), 1);
