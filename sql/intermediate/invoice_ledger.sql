-- One row is one day on which the open amount of an invoice on account changed, the issue day
-- included.
-- Grain: invoice_id, event_date.
-- Rule: open = amount - active payments so far, not below 0; what was paid beyond that is client
-- credit. A payment dated before the issue counts from the issue date (D-005). Invoices older than
-- the account are not on it: they were due on receipt, which is no credit (D-006).
with invoices as (
    select
        issued.invoice_id,
        issued.client_id,
        issued.create_date,
        issued.effective_due_date,
        issued.amount
    from intermediate.issued_invoices as issued
    join intermediate.accounts as accounts on accounts.client_id = issued.client_id
    where issued.currency_code = 'USD' and issued.create_date >= accounts.date_opened
),
changes as (
    select invoice_id, create_date as event_date, cast(0 as decimal(18, 2)) as paid_change
    from invoices
    union all
    select
        invoices.invoice_id,
        greatest(payments.payment_date, invoices.create_date),
        payments.amount
    from staging.payments as payments
    join invoices on invoices.invoice_id = payments.invoice_id
    where payments.account_id = getvariable('account_id')
        and payments.vis_state <> 1
        and payments.payment_date <= getvariable('period_end')
),
daily as (
    select invoice_id, event_date, sum(paid_change) as paid_change
    from changes
    group by invoice_id, event_date
),
running as (
    select
        daily.invoice_id,
        invoices.client_id,
        daily.event_date,
        invoices.effective_due_date,
        invoices.amount,
        sum(daily.paid_change) over invoice_days as paid_amount,
        daily.paid_change,
        daily.event_date = invoices.create_date as is_issue
    from daily
    join invoices on invoices.invoice_id = daily.invoice_id
    window invoice_days as (partition by daily.invoice_id order by daily.event_date)
)
select
    invoice_id,
    client_id,
    event_date,
    effective_due_date,
    cast(greatest(amount - paid_amount, 0) as decimal(18, 2)) as open_amount,
    cast(
        greatest(amount - paid_amount, 0)
        - case when is_issue then 0 else greatest(amount - paid_amount + paid_change, 0) end
        as decimal(18, 2)) as open_change,
    cast(
        greatest(paid_amount - amount, 0)
        - case when is_issue then 0 else greatest(paid_amount - paid_change - amount, 0) end
        as decimal(18, 2)) as excess_change
from running
