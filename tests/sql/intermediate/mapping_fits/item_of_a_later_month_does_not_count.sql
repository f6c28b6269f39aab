-- Invoices count from the day of issue: the last day of the period does, the day after does not.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, null, 'Fiber 500', null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''), (3, 6, ''))
    as t(line_number, client_id, account_group)
-- given staging.invoices
select 'TEST' as account_id, * from (values
    (1, 5, date '2025-06-30', 0, 2, 'sent', 1, 1),
    (2, 6, date '2025-07-01', 0, 2, 'sent', 1, 2)
) as t(invoice_id, client_id, create_date, vis_state, status, v3_status, page_id, item_index)
-- given staging.invoice_lines
select 'TEST' as account_id, * from (values
    (1, 1, 1, 'Fiber 500', null, null, null),
    (1, 2, 1, 'Fiber 500', null, null, null)
) as t(page_id, item_index, line_index, item_name, project_id, reject_code, reject_field)
-- expect
select * from (values (5, 1)) as t(client_id, position)
