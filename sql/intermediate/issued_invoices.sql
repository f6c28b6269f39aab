-- One row is an invoice that is owed or was: issued, not deleted, dated by the period's end; any
-- currency.
-- Grain: invoice_id (of the run's FreshBooks account).
-- Rule: drafts are no debt, archived invoices are. Delinquency is never read from FreshBooks' own
-- state. The due date is the invoice's own, or the days of the client's terms after its issue, and
-- the agreed grace (D-028). exchange_rate is what one unit is worth in US dollars: 1, the pinned
-- rate, or null when there is none (D-030).
-- paid_... tells of the payments that count by the period's end, write-offs left out (D-029).
with written_off as (
    select subject_id as payment_id
    from intermediate.decisions_in_force
    where kind = 'write_off' and subject = 'payment'
),
payments as not materialized (
    select
        invoice_id,
        amount,
        payment_date,
        payment_date <= getvariable('period_end')
            and payment_id not in (select payment_id from written_off) as is_counted
    from staging.payments
    where account_id = getvariable('account_id') and vis_state <> 1 and invoice_id is not null
),
paid as (
    select
        invoice_id,
        cast(sum(amount) as decimal(18, 2)) as amount,
        max(payment_date) as last_date,
        cast(count(*) as integer) as payment_count
    from payments
    where is_counted
    group by invoice_id
),
-- Few: what is after the period, and write-offs.
paid_besides as (
    select invoice_id, cast(sum(amount) as decimal(18, 2)) as amount
    from payments
    where is_counted is not true
    group by invoice_id
)
select
    invoices.invoice_id,
    invoices.client_id,
    invoices.create_date,
    coalesce(invoices.create_date + account_terms.net_days, invoices.due_date)
        + coalesce(
            account_terms.agreed_grace_days, cast(getvariable('agreed_grace_days') as integer))
        as effective_due_date,
    invoices.amount,
    rates.rate as exchange_rate,
    effective_due_date > invoices.create_date as is_on_credit_terms,
    invoices.status = 0
        or invoices.v3_status = 'disputed'
        or invoices.dispute_status not in ('', 'resolved') as is_disputed,
    -- All active payments, later ones too: FreshBooks' own figure knows no period (D-010).
    greatest(invoices.outstanding, 0)
        = greatest(
            invoices.amount - coalesce(paid.amount, 0) - coalesce(paid_besides.amount, 0), 0)
        as is_proven,
    coalesce(paid.amount, 0) as paid_amount,
    paid.last_date as last_paid_date,
    coalesce(paid.payment_count, 0) as paid_count
from staging.invoices as invoices
left join paid on paid.invoice_id = invoices.invoice_id
left join paid_besides on paid_besides.invoice_id = invoices.invoice_id
left join intermediate.account_terms as account_terms
    on account_terms.client_id = invoices.client_id
left join intermediate.exchange_rates as rates
    on rates.currency_code = invoices.currency_code
where invoices.account_id = getvariable('account_id')
    and invoices.vis_state <> 1
    and invoices.status <> 1
    and invoices.v3_status not in ('draft', 'created')
    and invoices.create_date <= getvariable('period_end')
