-- Letters and digits pass.
-- given metro2.base_segments
select * from (values
    ('TESTC1'),
    (repeat('9', 30))
) as t(consumer_account_number)
-- expect none
