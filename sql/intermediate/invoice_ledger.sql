-- One row is one day on which the open amount of an invoice on account changed, the issue day
-- included. In US dollars.
-- Grain: invoice_id, event_date. What is open holds up to next_event_date; null: to the period's end.
-- Rule: open = amount of that day - payments that count so far, not below 0; what was paid beyond
-- that is client credit. A payment dated before the issue counts from the issue date (D-005). A
-- changed amount counts from its day (D-027). Invoices due on receipt that are older than the account
-- are not on it: that is no credit (D-006). Of them, and of those of an account before, only what was
-- paid too much counts, as credit of the client (D-007). Another currency is turned into dollars
-- after each event, open and excess each by itself (D-030).
-- Nearly every invoice has at most one payment that covers no more than it: its days are not kept a
-- second time.
-- materialized: view
select
    invoice_id,
    client_id,
    create_date as event_date,
    last_paid_date as next_event_date,
    effective_due_date,
    amount as open_amount,
    amount as open_change,
    cast(0 as decimal(18, 2)) as excess_change
from intermediate.issued_invoices
where is_plain
union all
select
    invoice_id,
    client_id,
    last_paid_date,
    null,
    effective_due_date,
    cast(amount - paid_amount as decimal(18, 2)),
    -paid_amount,
    0
from intermediate.issued_invoices
where is_plain and paid_count = 1
union all
select
    invoice_id,
    client_id,
    event_date,
    next_event_date,
    effective_due_date,
    open_amount,
    open_change,
    excess_change
from intermediate.summed_ledger
