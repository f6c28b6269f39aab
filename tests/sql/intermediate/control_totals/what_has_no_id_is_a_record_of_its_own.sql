-- Two records of one walk without a readable id are two, not one that stands on two pages.
-- given raw.pages
select *, 'TEST' as account_id, 'listed' as walk, 'clients' as stream
from (values (1, 'TEST-2025-06', 1, 1, 3, 3)) as t(page_id, run_id, attempt, page_number, total, row_count)
-- given staging.client_versions
select *, 'TEST' as account_id
from (values (1, 1, 5, null), (1, 2, null, 'bad_id'), (1, 3, null, 'bad_id'))
    as t(page_id, item_index, client_id, reject_code)
-- given staging.clients
select 5 as client_id, 'TEST' as account_id
-- given staging.rejects
select 'clients' as stream, cast(null as varchar) as record_id, cast(null as bigint) as client_id, 'bad_id' as code,
    'TEST' as account_id
from range(2)
-- given intermediate.eligibility
select 'TEST' as account_id, 5 as client_id, false as is_eligible, 'no_invoice' as reason
-- expect
select * from (values
    ('pages', 'clients', 'step', 'reported by FreshBooks', '', 3, 0),
    ('pages', 'clients', 'step', 'read from pages', '', 3, 0),
    ('pages', 'clients', 'step', 'typed', '', 3, 0),
    ('pages', 'clients', 'difference', 'readable', 'unreadable: bad_id', 2, 0),
    ('pages', 'clients', 'step', 'readable', '', 1, 0),
    ('records', 'clients', 'step', 'versions kept', '', 3, 0),
    ('records', 'clients', 'difference', 'records', 'unreadable, without an id', 2, 0),
    ('records', 'clients', 'step', 'records', '', 1, 0),
    ('clients', '', 'step', 'clients seen', '', 1, 0),
    ('clients', '', 'difference', 'accounts in the file', 'no_invoice', 1, 0),
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
