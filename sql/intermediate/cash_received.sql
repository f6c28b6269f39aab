-- One row is the cash of an account: what came in during the period, and when the newest came.
-- Grain: client_id.
-- Rule: payments that are not out of credit and not deleted, the part that became overpayment
-- credit too; from the day the account was opened to the day as of which it is reported (D-014). A
-- write-off is no cash (D-029). Another currency counts at its pinned rate (D-030).
with dated as (
    select
        positions.client_id,
        payments.payment_id,
        payments.payment_date,
        in_dollars(payments.amount, rates.rate) as amount
    from intermediate.positions as positions
    join staging.payments as payments
        on payments.account_id = getvariable('account_id')
        and payments.client_id = positions.client_id
    join intermediate.exchange_rates as rates on rates.currency_code = payments.currency_code
    where payments.vis_state <> 1
        and not payments.from_credit
        and payments.amount > 0
        and payments.payment_date
            between positions.date_opened and positions.date_of_account_information
),
-- Write-offs come after the joins: before them they hide how many payments there are, and the hash
-- table is built of the payments instead of the positions.
cash as (
    select
        dated.client_id,
        sum(dated.amount) filter (where dated.payment_date >= getvariable('period_start'))
            as amount,
        max(dated.payment_date) as date_of_last_payment
    from dated
    anti join intermediate.decisions_in_force as written_off
        on written_off.kind = 'write_off'
        and written_off.subject = 'payment'
        and written_off.subject_id = dated.payment_id
    group by dated.client_id
)
select
    client_id,
    -- 18 digits are cut ten times faster than 38; a sum that has more is cut all the same.
    case
        when amount is null then 0
        when amount < 10000000000000000 then whole_dollars(cast(amount as decimal(18, 2)))
        else whole_dollars(amount)
    end as actual_payment_amount,
    date_of_last_payment
from cash
