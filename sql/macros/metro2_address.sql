-- A folded line of an address as Base fields 40 to 42 allow it, before it is judged. Commas become
-- spaces, apostrophes go. '#' after a unit word goes, any other '#' becomes APT (D-022). A PO box,
-- however it is spelled, is PO BOX and its number. Nearly every line has nothing of that and takes
-- the short way.
create or replace macro metro2_address(folded) as
    case
        when not regexp_matches(folded, '[,''#]|BOX|POB|P[.]|\s\s|[^\S ]') then trim(folded)
        else
            trim(regexp_replace(
                replace(
                    regexp_replace(
                        regexp_replace(
                            replace(replace(folded, ',', ' '), '''', ''),
                            '\b(P\.? ?O\.? ?BOX|P\. ?O\. ?B\b|POB\b|POST ?OFFICE BOX|POSTAL BOX)[. #:]*((NO|NUM|NUMBER)\b\.?[ #]*)?',
                            'PO BOX ', 'g'),
                        '\b(APT|APARTMENT|UNIT|SUITE|STE|ROOM|RM|LOT|SPC|BLDG|FLOOR|FL|NO|BOX)\.?\s*#\s*',
                        '\1 ', 'g'),
                    '#', ' APT '),
                '\s+', ' ', 'g'))
    end;
