-- One row is one day on which the open amount of an invoice on account changed, the issue day
-- included, of an invoice whose days have to be summed up: paid more than once, too early or too
-- much, edited, in another currency, due on receipt, or of a client with an account before this one.
-- Grain: invoice_id, event_date. Columns and rules are those of intermediate.invoice_ledger, which
-- has the other invoices too.
with others as (
    select
        issued.*,
        (accounts.opened_from is null or issued.create_date >= accounts.opened_from)
            and (issued.is_on_credit_terms or issued.create_date >= accounts.date_opened)
            as is_on_account
    from intermediate.issued_invoices as issued
    join intermediate.accounts as accounts on accounts.client_id = issued.client_id
    where not issued.is_plain
        and issued.exchange_rate is not null
        and (is_on_account
            or issued.paid_count > 0
                and (issued.paid_amount > issued.amount
                    or issued.invoice_id in (
                        select invoice_id from intermediate.invoice_amounts)))
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
    cast(open_amount - previous_open_amount as decimal(18, 2)) as open_change,
    cast(excess_amount - previous_excess_amount as decimal(18, 2)) as excess_change
from converted
