-- An archived client with a balance is reported by age like any other.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 2 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 'open' as closing, '78' as account_status, '' as payment_rating, 100 as current_balance, 100 as amount_past_due, date '2025-06-30' as date_of_account_information, date '2025-05-31' as date_of_first_delinquency, null as date_closed
