-- A line of an address as Base fields 40 to 42 allow it: A-Z, 0-9, space, / - and period. Commas
-- become spaces, apostrophes go. '#' after a unit word goes, any other '#' becomes APT (D-022). ''
-- stays ''. NULL means that the line cannot be written: other characters, a placeholder such as
-- N/A, or longer than `width`. Nothing is cut.
create or replace macro metro2_address(given, width) as
    list_extract(list_transform(
        [trim(regexp_replace(
            replace(
                regexp_replace(
                    replace(replace(ascii_upper(given), ',', ' '), '''', ''),
                    '\b(APT|APARTMENT|UNIT|SUITE|STE|ROOM|RM|LOT|SPC|BLDG|FLOOR|FL|NO|BOX)\.?\s*#\s*',
                    '\1 ', 'g'),
                '#', ' APT '),
            '\s+', ' ', 'g'))],
        lambda line: case
            when length(line) <= width
                and regexp_full_match(line, '([A-Z0-9][A-Z0-9 /.-]*)?')
                and line not in ('NULL', 'N/A', 'NA', 'NONE', 'UNKNOWN')
            then line
        end), 1);
