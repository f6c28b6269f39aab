-- A charge-off that applies.
-- given intermediate.applied_decisions
select 5 as client_id, 'charge_off' as kind, 7 as decision_id, date '2025-06-10' as effective_on, true as is_applied, 40 as balance_dollars
-- expect none
