-- One row is the cash of an account: what came in during the period, and when the newest came.
-- Grain: client_id.
-- Rule: payments that are not out of credit and not deleted, the part that became overpayment
-- credit too; from the day the account was opened to the day as of which it is reported (D-014). A
-- write-off is no cash (D-029). Another currency counts at its pinned rate (D-030).
with received as not materialized (
    select client_id, payment_id, payment_date, amount, currency_code
    from staging.payments
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and not from_credit
        and amount > 0
),
written_off as (
    select subject_id as payment_id
    from intermediate.decisions_in_force
    where kind = 'write_off' and subject = 'payment'
),
in_period as (
    select
        positions.client_id,
        sum(in_dollars(payments.amount, rates.rate)) as amount,
        max(payments.payment_date) as date_of_last_payment
    from received as payments
    join intermediate.positions as positions on positions.client_id = payments.client_id
    join intermediate.exchange_rates as rates on rates.currency_code = payments.currency_code
    where payments.payment_date >= getvariable('period_start')
        and payments.payment_date
            between positions.date_opened and positions.date_of_account_information
        and payments.payment_id not in (select payment_id from written_off)
    group by positions.client_id
),
-- Who paid in the period is asked for nothing older.
others as (
    select positions.client_id, positions.date_opened, positions.date_of_account_information
    from intermediate.positions as positions
    anti join in_period on in_period.client_id = positions.client_id
),
before_period as (
    select others.client_id, max(payments.payment_date) as date_of_last_payment
    from received as payments
    join others on others.client_id = payments.client_id
    join intermediate.exchange_rates as rates on rates.currency_code = payments.currency_code
    where payments.payment_date < getvariable('period_start')
        and payments.payment_date
            between others.date_opened and others.date_of_account_information
        and payments.payment_id not in (select payment_id from written_off)
    group by others.client_id
)
select
    client_id,
    whole_dollars_of_sum(amount) as actual_payment_amount,
    date_of_last_payment
from in_period
union all
select client_id, 0, date_of_last_payment
from before_period
