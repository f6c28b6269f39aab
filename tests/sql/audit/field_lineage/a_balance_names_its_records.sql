-- The newest version that the run could see is the source, not a later one; a deleted payment and another client's are none.
-- given seeds.field_rules
select * from (values
    ('base', 'current_balance', 'D-002', 'no', 'invoice payment report', 'open invoices'),
    ('base', 'surname', 'D-048', 'yes', 'consumer', 'of the consumer file'),
    ('base', 'account_type', 'D-062', 'no', 'mapping', 'first rule')
) as t(segment, field, decision, is_personal, sources, rule)
-- given history.reported_accounts
select *, 'TEST' as account_id, 1 as client_id, 'N1' as consumer_account_number, 'equifax' as bureau, '4D' as account_type
from (values ('2025-05', 'R1', 'run', 70), ('2025-06', 'R2', 'run', 75)) as t(period, run_id, origin, current_balance)
-- given etl.runs
select *, 'TEST' as account_id from (values ('R2', '2025-06')) as t(run_id, period)
-- given etl.run_pins
select * from (values ('R2', 5)) as t(run_id, through_page_id)
-- given staging.invoice_versions
select *, 'TEST' as account_id, 11 as invoice_id, 1 as client_id, 0 as vis_state, date '2025-05-01' as create_date
from (values (1, 1, 'R1'), (4, 1, 'R2'), (9, 1, 'R3')) as t(page_id, item_index, run_id)
-- given staging.payment_versions
select *, 'TEST' as account_id, 1 as item_index, 'R2' as run_id, date '2025-06-01' as payment_date
from (values (5, 31, 1, 0), (5, 32, 1, 1), (5, 33, 2, 0)) as t(page_id, payment_id, client_id, vis_state)
-- given staging.credit_note_versions
select * from (values (1)) as t(credit_id) where false
-- given staging.client_versions
select * from (values (1)) as t(client_id) where false
-- given raw.consumers
select * from (values ('R2', 2, 1)) as t(run_id, line_number, client_id)
-- given raw.mapping_rules
select * from (values ('R2', 20, '4D'), ('R2', 21, '92')) as t(run_id, line_number, account_type)
-- given history.decision_effects
select *, 'TEST' as account_id, 1 as client_id from (values (8, '2025-06', 'current_balance')) as t(decision_id, period, field)
-- expect
select * from (values
    ('R1', 'current_balance', '70', 'rule', 'D-002', null),
    ('R1', 'surname', 'masked', 'rule', 'D-048', null),
    ('R1', 'account_type', '4D', 'rule', 'D-062', null),
    ('R2', 'current_balance', '75', 'decision', '8', null),
    ('R2', 'current_balance', '75', 'invoice', '11', 4),
    ('R2', 'current_balance', '75', 'payment', '31', 5),
    ('R2', 'current_balance', '75', 'report', '2025-05', null),
    ('R2', 'current_balance', '75', 'rule', 'D-002', null),
    ('R2', 'surname', 'masked', 'consumer', 'line 2', null),
    ('R2', 'surname', 'masked', 'rule', 'D-048', null),
    ('R2', 'account_type', '4D', 'mapping', 'line 20', null),
    ('R2', 'account_type', '4D', 'rule', 'D-062', null)
) as t(run_id, field, "value", source_kind, source_key, page_id)
