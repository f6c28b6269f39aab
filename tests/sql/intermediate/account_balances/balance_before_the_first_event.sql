-- A report from before every event that is known now told of nothing that is owed.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-02', date '2025-06-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.last_reports
select *
from (values
    (5, date '2025-03-01', date '2025-04-30')
) as t(client_id, date_opened, date_of_account_information)
-- expect
select * from (values
    (5, 100, 0)
) as t(client_id, balance_dollars, told_dollars)
