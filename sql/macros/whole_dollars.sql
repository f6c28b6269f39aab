-- Whole dollars as Metro 2 writes them: cents are dropped, never rounded; below zero is zero,
-- because a credit balance is reported as 0 (a bare cast would round).
create or replace macro whole_dollars(amount) as cast(trunc(greatest(amount, 0)) as bigint);
