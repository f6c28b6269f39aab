-- Clients of another FreshBooks account have the same ids and other invoices.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, null, 'Fiber 500', null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''), (3, 6, ''))
    as t(line_number, client_id, account_group)
-- given staging.invoices
select 'OTHER' as account_id, 1 as invoice_id, 5 as client_id, date '2025-05-01' as create_date,
    0 as vis_state, 2 as status, 'sent' as v3_status, 1 as page_id, 1 as item_index
-- given staging.invoice_lines
select 'TEST' as account_id, * from (values
    (1, 1, 1, 'Fiber 500', null, null, null)
) as t(page_id, item_index, line_index, item_name, project_id, reject_code, reject_field)
-- expect none
