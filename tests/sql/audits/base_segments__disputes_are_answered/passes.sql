-- A dispute of 45 days.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', 'XB')
) as t(client_id, consumer_account_number, account_status, compliance_condition_code)
-- given intermediate.standing_decisions
select 5 as client_id, 'dispute' as dispute_kind, date '2025-05-16' as dispute_on
-- expect none
