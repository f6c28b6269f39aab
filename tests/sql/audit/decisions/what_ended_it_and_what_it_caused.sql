-- A countermanded decision names what ended it; its values are counted.
-- given history.decisions
select *
from (values (1, 'waive', 'A27', null), (2, 'countermand', '', 1)) as t(decision_id, kind, value, countermands)
-- given history.decision_effects
select * from (values (1, 'account_status'), (1, 'current_balance')) as t(decision_id, field)
-- expect
select * from (values (1, 'waive', 'A27', 2, 2), (2, 'countermand', '', null, 0)) as t(decision_id, kind, value, ended_by, value_count)
