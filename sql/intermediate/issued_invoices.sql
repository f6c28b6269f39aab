-- One row is an invoice that is owed or was: issued, not deleted, dated by the period's end; any
-- currency.
-- Grain: invoice_id (of the run's FreshBooks account).
-- Rule: drafts are no debt, archived invoices are. Delinquency is never read from FreshBooks' own
-- state. The due date is the invoice's own, or the days of the client's terms after its issue, and
-- the agreed grace (D-028). exchange_rate is what one unit is worth in US dollars: 1, the pinned
-- rate, or null when there is none (D-030).
-- paid_... tells of the payments that count by the period's end, write-offs left out (D-029).
-- is_plain: the days of this invoice in the ledger follow from this row alone. It is in dollars, on
-- credit terms, of a client with one account so far, never edited, and has at most one payment, after
-- its issue and of no more than its amount.
with written_off as (
    select subject_id as payment_id
    from intermediate.decisions_in_force
    where kind = 'write_off' and subject = 'payment'
),
payments as not materialized (
    select payment_id, invoice_id, amount, payment_date
    from staging.payments
    where account_id = getvariable('account_id') and vis_state <> 1 and invoice_id is not null
),
paid as (
    select
        payments.invoice_id,
        cast(sum(payments.amount) as decimal(18, 2)) as amount,
        max(payments.payment_date) as last_date,
        cast(count(*) as integer) as payment_count
    from payments
    anti join written_off on written_off.payment_id = payments.payment_id
    where payments.payment_date <= getvariable('period_end')
    group by payments.invoice_id
),
-- Few: what is after the period, and write-offs.
paid_besides as (
    select invoice_id, cast(sum(amount) as decimal(18, 2)) as amount
    from payments
    where payment_date > getvariable('period_end')
        or payment_id in (select payment_id from written_off)
    group by invoice_id
),
edited as (
    select distinct invoice_id from intermediate.invoice_amounts
),
reopened as (
    select client_id from intermediate.account_numbers where opened_from is not null
),
-- Most clients have no terms of their own.
own_terms as (
    select client_id, net_days, agreed_grace_days
    from intermediate.account_terms
    where net_days is not null
        or agreed_grace_days <> cast(getvariable('agreed_grace_days') as integer)
)
select
    invoices.invoice_id,
    invoices.client_id,
    invoices.create_date,
    coalesce(invoices.create_date + own_terms.net_days, invoices.due_date)
        + coalesce(own_terms.agreed_grace_days, cast(getvariable('agreed_grace_days') as integer))
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
    coalesce(paid.payment_count, 0) as paid_count,
    coalesce(
        exchange_rate = 1
            and is_on_credit_terms
            and edited.invoice_id is null
            and reopened.client_id is null
            and (paid_count = 0
                or paid_count = 1
                    and last_paid_date > invoices.create_date
                    and paid_amount <= invoices.amount),
        false) as is_plain
from staging.invoices as invoices
left join paid on paid.invoice_id = invoices.invoice_id
left join paid_besides on paid_besides.invoice_id = invoices.invoice_id
left join own_terms on own_terms.client_id = invoices.client_id
left join edited on edited.invoice_id = invoices.invoice_id
left join reopened on reopened.client_id = invoices.client_id
left join intermediate.exchange_rates as rates
    on rates.currency_code = invoices.currency_code
where invoices.account_id = getvariable('account_id')
    and invoices.vis_state <> 1
    and invoices.status <> 1
    and invoices.v3_status not in ('draft', 'created')
    and invoices.create_date <= getvariable('period_end')
