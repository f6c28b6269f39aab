-- No row, two rows, an unknown reason and a flag that contradicts the reason are found, and a client of an
-- invoice alone, also where the invoice names none.
-- given staging.clients
select 'TEST' as account_id, client_id from range(5, 10) as t(client_id)
-- given staging.invoices
select 'TEST' as account_id, * from (values (1, 5), (2, 69), (3, null)) as t(invoice_id, client_id)
-- given intermediate.eligibility
select 'TEST' as account_id, * from (values
    (5, true, 'reported'), (6, false, 'company'), (6, false, 'no_consent'), (7, false, 'mood'),
    (8, false, 'reported')
) as t(client_id, is_eligible, reason)
-- expect
select * from (values ('6', 2, true), ('7', 1, false), ('8', 1, false), ('9', 0, false), ('69', 0, false), (null, 0, false))
    as t(account_key, row_count, is_documented)
