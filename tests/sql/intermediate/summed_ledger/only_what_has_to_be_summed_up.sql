-- Days of an invoice that is paid twice are summed up; those of one that is paid once follow from its row and are
-- not kept here.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00),
    (12, 5, date '2025-05-01', date '2025-05-31', 100.00),
    (13, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code, false as from_credit, 0 as vis_state
from (values
    (1, 11, 5, date '2025-05-10', 40.00),
    (2, 11, 5, date '2025-05-12', 60.00),
    (3, 12, 5, date '2025-05-12', 60.00)
) as t(payment_id, invoice_id, client_id, payment_date, amount)
-- expect
select * from (values
    (11, date '2025-05-01', date '2025-05-10', 100, 100, 0),
    (11, date '2025-05-10', date '2025-05-12', 60, -40, 0),
    (11, date '2025-05-12', null, 0, -60, 0)
) as t(invoice_id, event_date, next_event_date, open_amount, open_change, excess_change)
