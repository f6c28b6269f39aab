-- Three, two and four digits anywhere in a name, note or tax number; bare nine digits in the tax number only.
-- given raw.page_texts
select 'TEST' as account_id, page_id, 'TEST-2025-06' as run_id, 'listed' as walk, stream, body
from (values
    (1, 'clients', '{"response": {"result": {"clients": [
        {"userid": 5, "fname": "Ann", "vat_number": "772010001", "note": null},
        {"userid": 6, "lname": "Tandy 772-01-0001", "vat_number": "77-2010001"},
        {"userid": 7, "lname": "Tandy", "note": "ssn 772 01 0001, call 512-555-0143"},
        {"userid": 8, "lname": "Tandy", "note": "772010001"}]}}}'),
    (2, 'invoices', '{"response": {"result": {"invoices": [
        {"invoiceid": 11, "customerid": 9, "notes": "x 772-01-0001."},
        {"invoiceid": 12, "customerid": 10, "notes": "order 1772-01-00012"}]}}}'),
    (3, 'clients', 'no json 772-01-0001 '),
    (4, 'payments', '{"note": "772-01-0001"}'),
    (5, 'clients', '{"response": {"result": {"clients": [{"userid": 5, "vat_number": ""}]}}}')
) as t(page_id, stream, body)
-- expect
select * from (values
    (1, 1, 'clients', 5, 'vat_number'),
    (1, 2, 'clients', 6, 'lname'),
    (1, 3, 'clients', 7, 'note'),
    (2, 1, 'invoices', 9, 'notes')
) as t(page_id, item_index, stream, client_id, field)
