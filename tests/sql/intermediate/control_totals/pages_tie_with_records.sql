-- A record that stands on two pages and one that is unreadable are named; an older version stays behind.
-- given raw.pages
select *, 'TEST' as account_id, 'listed' as walk, 'clients' as stream
from (values
    (1, 'TEST-2025-05', 1, 1, 1, 1),
    (2, 'TEST-2025-06', 1, 1, 3, 2),
    (3, 'TEST-2025-06', 1, 2, 3, 2)
) as t(page_id, run_id, attempt, page_number, total, row_count)
-- given staging.client_versions
select *, 'TEST' as account_id
from (values
    (1, 1, 5, null),
    (2, 1, 5, null),
    (2, 2, 69, null),
    (3, 1, 69, null),
    (3, 2, 7, 'bad_date')
) as t(page_id, item_index, client_id, reject_code)
-- given staging.clients
select *, 'TEST' as account_id from (values (5), (69)) as t(client_id)
-- given staging.rejects
select *, 'TEST' as account_id from (values ('clients', '7', 7, 'bad_date')) as t(stream, record_id, client_id, code)
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values (5, false, 'no_invoice'), (69, false, 'no_invoice'), (7, false, 'client_rejected')) as t(client_id, is_eligible, reason)
-- expect
select * from (values
    ('pages', 'clients', 'step', 'reported by FreshBooks', '', 3, 0),
    ('pages', 'clients', 'difference', 'read from pages', 'on two pages of a walk', -1, 0),
    ('pages', 'clients', 'step', 'read from pages', '', 4, 0),
    ('pages', 'clients', 'step', 'typed', '', 4, 0),
    ('pages', 'clients', 'difference', 'readable', 'unreadable: bad_date', 1, 0),
    ('pages', 'clients', 'step', 'readable', '', 3, 0),
    ('records', 'clients', 'step', 'versions kept', '', 5, 0),
    ('records', 'clients', 'difference', 'records', 'older version of a record', 2, 0),
    ('records', 'clients', 'difference', 'records', 'unreadable: bad_date', 1, 0),
    ('records', 'clients', 'step', 'records', '', 2, 0),
    ('clients', '', 'step', 'clients seen', '', 3, 0),
    ('clients', '', 'difference', 'accounts in the file', 'client_rejected', 1, 0),
    ('clients', '', 'difference', 'accounts in the file', 'no_invoice', 2, 0),
    ('clients', '', 'step', 'accounts in the file', '', 0, 0),
    ('invoices', '', 'step', 'invoices known', '', 0, 0),
    ('invoices', '', 'step', 'issued by the end of the period', '', 0, 0),
    ('invoices', '', 'step', 'of reported accounts', '', 0, 0),
    ('receivables', '', 'step', 'open on issued invoices', '', 0, 0),
    ('receivables', '', 'step', 'open on reported accounts', '', 0, 0),
    ('receivables', '', 'step', 'balance of accounts', '', 0, 0),
    ('payments', '', 'step', 'payments known', '', 0, 0),
    ('payments', '', 'step', 'reported as paid', '', 0, 0)
) as t(chain, subject, kind, step, reason, record_count, unexplained_count)
