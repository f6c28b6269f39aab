-- Told as an account; its invoice is deleted now, and another one, due on receipt, is older than the opening: nothing is owed.
-- given intermediate.accounts
select 5 as client_id, date '2025-02-10' as date_opened
-- given intermediate.invoice_ledger
select 3 as invoice_id, 6 as client_id, date '2025-02-11' as event_date, 10.00 as open_change where false
-- expect
select 5 as client_id, 0 as balance_dollars, 0 as highest_dollars, cast(null as date) as paid_on
