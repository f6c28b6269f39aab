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
    (4, 'payments', '{"response": {"result": {"payments": [
        {"id": 21, "logid": 21, "clientid": 12, "note": "paid by 772.01.0001", "amount": {"amount": "772.01"}},
        {"id": 22, "logid": 22, "clientid": 13, "note": "batch 2026-06-12 ref 7720-10-0001"}]}}}'),
    (5, 'clients', '{"response": {"result": {"clients": [{"userid": 5, "vat_number": ""}]}}}'),
    (6, 'credit_notes', '{"response": {"result": {"credit_notes": [
        {"id": 31, "creditid": 31, "clientid": 14, "description": "refund to 772 01 0001", "notes": ""}]}}}'),
    (7, 'estimates', '{"note": "772-01-0001"}'),
    (8, 'invoices', '{"response": {"result": {"invoices": [
        {"invoiceid": 13, "customerid": 15, "vat_number": "772010001", "po_number": "772-01-0001"}]}}}')
) as t(page_id, stream, body)
-- expect
select * from (values
    (1, 1, 'clients', 5, 'vat_number'),
    (1, 2, 'clients', 6, 'lname'),
    (1, 3, 'clients', 7, 'note'),
    (2, 1, 'invoices', 9, 'notes'),
    (4, 1, 'payments', 12, 'note'),
    (6, 1, 'credit_notes', 14, 'description'),
    (8, 1, 'invoices', 15, 'po_number'),
    (8, 1, 'invoices', 15, 'vat_number')
) as t(page_id, item_index, stream, client_id, field)
