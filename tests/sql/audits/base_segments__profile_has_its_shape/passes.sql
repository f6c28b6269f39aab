-- 24 known characters with B at the right end pass.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', repeat('B', 24)),
    (2, 'TESTC2', repeat('0', 24)),
    (3, 'TESTC3', '0123456DEGHJKL' || repeat('B', 10))
) as t(client_id, consumer_account_number, payment_history_profile)
-- expect none
