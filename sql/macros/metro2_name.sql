-- A folded part of a person's name as Base fields 30 to 32 allow it, before it is judged:
-- apostrophes and periods are removed (O'BRIEN is OBRIEN), runs of spaces become one. Nearly every
-- part has nothing of that and takes the short way.
create or replace macro metro2_name(folded) as
    case
        when not regexp_matches(folded, '[''.]|\s\s|[^\S ]') then trim(folded)
        else trim(regexp_replace(regexp_replace(folded, '[''.]', '', 'g'), '\s+', ' ', 'g'))
    end;
