-- A set of ids as one number for sixty-four neighbouring ones: id_word says which of the numbers an
-- id is in, id_bit which of its bits is the id's; bit_or makes the set. Ids of one source lie close
-- together, so a set has far fewer rows than ids, and it is as exact where they do not.
create or replace macro id_bit(id) as cast(1 as ubigint) << cast(id & 63 as ubigint);
