-- Of a rule with several matchers all must fit.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, 5, 'telecom', null, null, '92'),
    (2, null, 'telecom', 'Fiber 500', null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, 'utility'), (3, 6, 'telecom'), (4, 7, 'telecom'))
    as t(line_number, client_id, account_group)
-- given staging.invoices
select 'TEST' as account_id, * from (values
    (1, 6, date '2025-05-01', 0, 2, 'sent', 1, 1),
    (2, 5, date '2025-05-01', 0, 2, 'sent', 1, 2)
) as t(invoice_id, client_id, create_date, vis_state, status, v3_status, page_id, item_index)
-- given staging.invoice_lines
select 'TEST' as account_id, * from (values
    (1, 1, 1, 'Fiber 500', null, null, null),
    (1, 2, 1, 'Fiber 500', null, null, null)
) as t(page_id, item_index, line_index, item_name, project_id, reject_code, reject_field)
-- expect
select * from (values (6, 2)) as t(client_id, position)
