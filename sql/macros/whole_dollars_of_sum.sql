-- Whole dollars of a sum: 18 digits are divided ten times faster than 38; a sum that has more is
-- cut all the same.
create or replace macro whole_dollars_of_sum(amount) as case
    when abs(amount) < 10000000000000000 then whole_dollars(cast(amount as decimal(18, 2)))
    else whole_dollars(amount)
end;
