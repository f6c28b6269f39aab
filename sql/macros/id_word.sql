-- Which sixty-four neighbouring ids an id is among: see id_bit.
create or replace macro id_word(id) as id >> 6;
