-- Other characters, no character and too many of them are found.
-- given metro2.base_segments
select * from (values
    ('TEST-C5'),
    (''),
    (repeat('A', 31))
) as t(consumer_account_number)
-- expect
select * from (values
    ('TEST-C5'),
    (''),
    (repeat('A', 31))
) as t(account_key)
