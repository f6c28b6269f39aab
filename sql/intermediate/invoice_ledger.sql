-- One row is one day on which the open amount of an invoice on account changed, the issue day
-- included. In US dollars.
-- Grain: invoice_id, event_date. What is open holds up to next_event_date; null: to the period's end.
-- Rule: open = amount of that day - payments that count so far, not below 0; what was paid beyond
-- that is client credit. A payment dated before the issue counts from the issue date (D-005). A
-- changed amount counts from its day (D-027). Invoices due on receipt that are older than the account
-- are not on it: that is no credit (D-006). Of them, and of those of an account before, only what was
-- paid too much counts, as credit of the client (D-007). Another currency is turned into dollars
-- after each event, open and excess each by itself (D-030).
with invoices as (
    select
        issued.*,
        (accounts.opened_from is null or issued.create_date >= accounts.opened_from)
            and (issued.is_on_credit_terms or issued.create_date >= accounts.date_opened)
            as is_on_account,
        edited.invoice_id is null
            and is_on_account
            and issued.exchange_rate = 1
            and (issued.paid_count = 0
                or issued.paid_count = 1
                    and issued.last_paid_date > issued.create_date
                    and issued.paid_amount <= issued.amount) as is_plain
    from intermediate.issued_invoices as issued
    join intermediate.accounts as accounts on accounts.client_id = issued.client_id
    left join (select distinct invoice_id from intermediate.invoice_amounts) as edited
        on edited.invoice_id = issued.invoice_id
    where issued.exchange_rate is not null
        and (is_on_account
            or issued.paid_count > 0
                and (issued.paid_amount > issued.amount or edited.invoice_id is not null))
),
-- At most one payment, no edit: nothing to sum up.
plain as (
    select invoice_id, client_id, create_date as event_date, last_paid_date as next_event_date,
        effective_due_date, amount as open_amount, amount as open_change
    from invoices
    where is_plain
    union all
    select invoice_id, client_id, last_paid_date, null, effective_due_date,
        amount - paid_amount, -paid_amount
    from invoices
    where is_plain and paid_count = 1
),
others as (
    select * from invoices where not is_plain
),
changes as (
    select invoice_id, create_date as event_date, amount as amount_change,
        cast(0 as decimal(18, 2)) as paid_change
    from others
    where invoice_id not in (select invoice_id from intermediate.invoice_amounts)
    union all
    select
        amounts.invoice_id,
        amounts.event_date,
        amounts.amount - coalesce(lag(amounts.amount) over (
            partition by amounts.invoice_id order by amounts.event_date), 0),
        0
    from intermediate.invoice_amounts as amounts
    semi join others on others.invoice_id = amounts.invoice_id
    union all
    select
        others.invoice_id,
        greatest(payments.payment_date, others.create_date),
        0,
        payments.amount
    from staging.payments as payments
    join others on others.invoice_id = payments.invoice_id
    anti join intermediate.decisions_in_force as written_off
        on written_off.kind = 'write_off'
        and written_off.subject = 'payment'
        and written_off.subject_id = payments.payment_id
    where payments.account_id = getvariable('account_id')
        and payments.vis_state <> 1
        and payments.payment_date <= getvariable('period_end')
),
daily as (
    select
        invoice_id,
        event_date,
        cast(sum(amount_change) as decimal(18, 2)) as amount_change,
        cast(sum(paid_change) as decimal(18, 2)) as paid_change
    from changes
    group by invoice_id, event_date
),
running as (
    select
        invoice_id,
        event_date,
        lead(event_date) over invoice_days as next_event_date,
        amount_change - paid_change as owed_change,
        cast(sum(amount_change - paid_change) over invoice_days as decimal(18, 2)) as owed_amount
    from daily
    window invoice_days as (partition by invoice_id order by event_date)
),
-- What was open or in excess before the day is what is without the day's own change.
converted as (
    select
        running.invoice_id,
        others.client_id,
        running.event_date,
        running.next_event_date,
        others.effective_due_date,
        case when others.is_on_account
            then in_dollars(greatest(running.owed_amount, 0), others.exchange_rate) else 0 end
            as open_amount,
        case when others.is_on_account
            then in_dollars(
                greatest(running.owed_amount - running.owed_change, 0), others.exchange_rate)
            else 0 end as previous_open_amount,
        in_dollars(greatest(-running.owed_amount, 0), others.exchange_rate) as excess_amount,
        in_dollars(greatest(running.owed_change - running.owed_amount, 0), others.exchange_rate)
            as previous_excess_amount
    from running
    join others on others.invoice_id = running.invoice_id
)
select
    invoice_id,
    client_id,
    event_date,
    next_event_date,
    effective_due_date,
    cast(open_amount as decimal(18, 2)) as open_amount,
    cast(open_change as decimal(18, 2)) as open_change,
    cast(0 as decimal(18, 2)) as excess_change
from plain
union all
select
    invoice_id,
    client_id,
    event_date,
    next_event_date,
    effective_due_date,
    open_amount,
    cast(open_amount - previous_open_amount as decimal(18, 2)),
    cast(excess_amount - previous_excess_amount as decimal(18, 2))
from converted
