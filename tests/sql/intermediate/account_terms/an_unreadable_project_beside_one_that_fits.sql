-- The first rule of all fits for sure already: a line that does not read can change nothing.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, null, null, 52011, '4D'),
    (2, null, null, null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''))
    as t(line_number, client_id, account_group)
-- given staging.invoices
select 'TEST' as account_id, * from (values
    (1, 5, date '2025-05-01', 0, 2, 'sent', 1, 1)
) as t(invoice_id, client_id, create_date, vis_state, status, v3_status, page_id, item_index)
-- given staging.invoice_lines
select 'TEST' as account_id, * from (values
    (1, 1, 1, 'Work', 52011, null, null),
    (1, 1, 2, 'Work', null, 'wrong_type', 'modern_project_id')
) as t(page_id, item_index, line_index, item_name, project_id, reject_code, reject_field)
-- expect
select 5 as client_id, 1 as rule_position, false as is_doubtful
