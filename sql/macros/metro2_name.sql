-- A folded part of a person's name as Base fields 30 to 32 allow it, before it is judged:
-- apostrophes and periods are removed (O'BRIEN is OBRIEN), runs of spaces become one.
create or replace macro metro2_name(folded) as
    trim(regexp_replace(regexp_replace(folded, '[''.]', '', 'g'), '\s+', ' ', 'g'));
