-- The ids of one word (see id_bit) that are in the first set and not in the second, null when that
-- set has none of the word; 0 when all of them are.
create or replace macro id_bits_without(bits, others) as xor(bits, bits & coalesce(others, 0));
