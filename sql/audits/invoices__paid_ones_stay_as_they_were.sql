-- id: A60
-- severity: warn
-- finds: an invoice that was paid in full and whose amount was changed in this period
-- why: a settled debt that grows again is a new debt under an old date, and one that shrinks is a refund
-- harm: a consumer who has paid looks late from the old due date on
-- innocent: a discount or a tax that was put right after the payment
-- fields: 12, 21, 22
-- source: own rule
with edits as (
    select
        invoice_id,
        event_date,
        amount,
        lag(amount) over (partition by invoice_id order by event_date) as earlier_amount
    from intermediate.invoice_amounts
)
select
    segments.consumer_account_number as account_key,
    edits.invoice_id,
    edits.event_date as edited_on,
    edits.earlier_amount,
    edits.amount
from edits
join intermediate.issued_invoices as invoices on invoices.invoice_id = edits.invoice_id
join metro2.base_segments as segments on segments.client_id = invoices.client_id
where edits.earlier_amount is not null
    and edits.event_date >= getvariable('period_start')
    and invoices.last_paid_date < edits.event_date
    and invoices.paid_amount >= edits.earlier_amount
