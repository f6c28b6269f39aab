-- A client in quarantine is named with invoices and dollars at every step.
-- given intermediate.exchange_rates
select * from (values ('USD', 1.0)) as t(currency_code, rate)
-- given staging.clients
select *, 'TEST' as account_id from (values (1), (2), (3)) as t(client_id)
-- given staging.invoices
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (11, 1, date '2025-05-01', 100.50, 2, 'sent', 0),
    (12, 1, date '2025-07-01', 7.00, 2, 'sent', 0),
    (13, 1, date '2025-05-01', 3.00, 1, 'draft', 0),
    (14, 1, date '2025-05-01', 4.00, 2, 'sent', 1),
    (21, 2, date '2025-05-02', 50.00, 2, 'sent', 0)
) as t(invoice_id, client_id, create_date, amount, status, v3_status, vis_state)
-- given intermediate.issued_invoices
select *, 1.0 as exchange_rate, true as is_on_credit_terms
from (values
    (11, 1, date '2025-05-01', 100.50, 20.25),
    (21, 2, date '2025-05-02', 50.00, 0.00)
) as t(invoice_id, client_id, create_date, amount, paid_amount)
-- given intermediate.invoice_amounts
select * from (values (99, date '2025-05-01', 1.00)) as t(invoice_id, event_date, amount) where false
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state, false as from_credit
from (values
    (31, 11, 1, date '2025-06-10', 20.25),
    (32, 11, 1, date '2025-07-10', 1.00)
) as t(payment_id, invoice_id, client_id, payment_date, amount)
-- given staging.credit_notes
select *, 'TEST' as account_id from (values (1)) as t(credit_id) where false
-- given staging.rejects
select *, 'TEST' as account_id from (values ('invoices')) as t(stream) where false
-- given intermediate.decisions_in_force
select * from (values ('suppress')) as t(kind) where false
-- given intermediate.accounts
select * from (values (1, date '2025-05-01')) as t(client_id, date_opened)
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values
    (1, true, 'reported'),
    (2, false, 'quarantined'),
    (3, false, 'no_invoice')
) as t(client_id, is_eligible, reason)
-- given intermediate.positions
select *, date '2025-05-01' as date_opened, date '2025-06-30' as date_of_account_information, false as is_withdrawn, 'open' as closing
from (values (1)) as t(client_id)
-- given intermediate.account_balances
select * from (values (1, 80.25, 5.00, 75)) as t(client_id, open_amount, credit_amount, balance_dollars)
-- given metro2.base_segments
select * from (values (1, 75, 20)) as t(client_id, current_balance, actual_payment_amount)
-- expect
select * from (values
    ('clients', 'clients seen', '', 3, null, 0, 0.00),
    ('clients', 'accounts in the file', 'quarantined', 1, null, 0, 0.00),
    ('clients', 'accounts in the file', 'no_invoice', 1, null, 0, 0.00),
    ('clients', 'accounts in the file', '', 1, null, 0, 0.00),
    ('invoices', 'invoices known', '', 5, 164.50, 0, 0.00),
    ('invoices', 'issued by the end of the period', 'after the period', 1, 7.00, 0, 0.00),
    ('invoices', 'issued by the end of the period', 'deleted', 1, 4.00, 0, 0.00),
    ('invoices', 'issued by the end of the period', 'draft', 1, 3.00, 0, 0.00),
    ('invoices', 'issued by the end of the period', '', 2, 150.50, 0, 0.00),
    ('invoices', 'of reported accounts', 'quarantined', 1, 50.00, 0, 0.00),
    ('invoices', 'of reported accounts', '', 1, 100.50, 0, 0.00),
    ('receivables', 'open on issued invoices', '', 2, 130.25, 0, 0.00),
    ('receivables', 'open on reported accounts', 'quarantined', 1, 50.00, 0, 0.00),
    ('receivables', 'open on reported accounts', '', 1, 80.25, 0, 0.00),
    ('receivables', 'balance of accounts', 'cents dropped', 0, 0.25, 0, 0.00),
    ('receivables', 'balance of accounts', 'covered by credit', 0, 5.00, 0, 0.00),
    ('receivables', 'balance of accounts', '', 1, 75.00, 0, 0.00),
    ('payments', 'payments known', '', 2, 21.25, 0, 0.00),
    ('payments', 'reported as paid', 'after the period', 1, 1.00, 0, 0.00),
    ('payments', 'reported as paid', 'cents dropped', 0, 0.25, 0, 0.00),
    ('payments', 'reported as paid', '', 1, 20.00, 0, 0.00)
) as t(chain, step, reason, record_count, amount, unexplained_count, unexplained_amount)
