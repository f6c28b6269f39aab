-- A dispute that was answered.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', 'XC')
) as t(client_id, consumer_account_number, account_status, compliance_condition_code)
-- given intermediate.standing_decisions
select 5 as client_id, 'resolve' as dispute_kind, date '2025-04-16' as dispute_on
-- expect none
