-- A charge-off of an account that was not late.
-- given intermediate.applied_decisions
select 5 as client_id, 'charge_off' as kind, 7 as decision_id, date '2025-06-10' as effective_on, false as is_applied, 40 as balance_dollars
-- expect
select * from (values
    ('5')
) as t(account_key)
