-- Account key, stream and field are told, once for each; never the text.
-- given staging.ssn_like_texts
select 'TEST' as account_id, * from (values
    (1, 1, 'clients', 5, 'note'), (2, 1, 'clients', 5, 'note'), (2, 2, 'invoices', null, 'notes')
) as t(page_id, item_index, stream, client_id, field)
-- expect
select * from (values ('5', 'clients', 'note'), ('page 2 item 2', 'invoices', 'notes'))
    as t(account_key, stream, field)
