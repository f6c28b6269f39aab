-- One row is the cash of an account: what came in during the period, and when the newest came.
-- Grain: client_id.
-- Rule: payments that are not out of credit and not deleted, the part that became overpayment
-- credit too; from the day the account was opened to the day as of which it is reported (D-014).
with cash as (
    select
        positions.client_id,
        payments.payment_date,
        payments.amount
    from intermediate.positions as positions
    join staging.payments as payments
        on payments.account_id = getvariable('account_id')
        and payments.client_id = positions.client_id
    where payments.vis_state <> 1
        and not payments.from_credit
        and payments.currency_code = 'USD'
        and payments.amount > 0
        and payments.payment_date
            between positions.date_opened and positions.date_of_account_information
)
select
    client_id,
    whole_dollars(coalesce(
        sum(amount) filter (where payment_date >= getvariable('period_start')), 0))
        as actual_payment_amount,
    max(payment_date) as date_of_last_payment
from cash
group by client_id
