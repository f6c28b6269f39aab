-- An invoice on credit terms is on the account though its issue date is before the opening that was told.
-- given intermediate.accounts
select 5 as client_id, date '2025-05-01' as date_opened, cast(null as date) as opened_from
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-20', date '2025-05-20', 50.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 11 as invoice_id, date '2025-04-20' as event_date, 50 as open_amount
