-- A client who is known from an unreadable invoice alone has a row.
-- given staging.rejects
select 'TEST' as account_id, 'invoices' as stream, 1 as page_id, 1 as item_index, '9' as record_id,
    5 as client_id, 'amount' as field, 'bad_amount' as code
-- expect
select 'TEST' as account_id, 5 as client_id, false as is_eligible, 'client_missing' as reason
