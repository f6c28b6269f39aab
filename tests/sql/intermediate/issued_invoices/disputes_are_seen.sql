-- Status 0, the state disputed and any dispute status but resolved mean a dispute.
-- given staging.invoices
select *, 'TEST' as account_id, 5 as client_id, date '2025-06-01' as create_date,
    date '2025-07-01' as due_date, 10.00 as amount, 10.00 as outstanding, 'USD' as currency_code,
    0 as vis_state
from (values (1, 0, 'sent', ''), (2, 2, 'disputed', ''), (3, 2, 'sent', 'open'),
    (4, 2, 'resolved', 'resolved'), (5, 2, 'sent', '')) as t(invoice_id, status, v3_status, dispute_status)
-- expect
select * from (values
    (1, true),
    (2, true),
    (3, true),
    (4, false),
    (5, false)
) as t(invoice_id,is_disputed)
