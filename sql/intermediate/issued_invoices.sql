-- One row is an invoice that is owed or was: issued, not deleted, dated by the period's end; any
-- currency.
-- Grain: invoice_id (of the run's FreshBooks account).
-- Rule: drafts are no debt, archived invoices are. Delinquency is never read from FreshBooks' own
-- state.
with payment_sums as (
    select invoice_id, sum(amount) as paid_amount
    from staging.payments
    where account_id = getvariable('account_id') and vis_state <> 1 and invoice_id is not null
    group by invoice_id
)
select
    invoices.invoice_id,
    invoices.client_id,
    invoices.create_date,
    invoices.due_date,
    invoices.due_date + cast(getvariable('agreed_grace_days') as integer) as effective_due_date,
    invoices.amount,
    invoices.currency_code,
    invoices.due_date > invoices.create_date as is_on_credit_terms,
    invoices.status = 0
        or invoices.v3_status = 'disputed'
        or invoices.dispute_status not in ('', 'resolved') as is_disputed,
    -- All active payments, later ones too: FreshBooks' own figure knows no period (D-010).
    greatest(invoices.outstanding, 0)
        = greatest(invoices.amount - coalesce(payment_sums.paid_amount, 0), 0) as is_proven
from staging.invoices as invoices
left join payment_sums on payment_sums.invoice_id = invoices.invoice_id
where invoices.account_id = getvariable('account_id')
    and invoices.vis_state <> 1
    and invoices.status <> 1
    and invoices.v3_status not in ('draft', 'created')
    and invoices.create_date <= getvariable('period_end')
