-- A decision about a client who never bought on credit is there, not applied.
-- given intermediate.decisions_in_force
select * from (values
    (7, 6, 'collection', date '2025-05-31')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select 6 as client_id, false as is_applied, 0 as balance_dollars
