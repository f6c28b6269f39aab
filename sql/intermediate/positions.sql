-- One row is the state of an account as it is to be reported.
-- Grain: client_id.
-- Rule: open accounts stand as of the period's end. A client who is archived or deleted in
-- FreshBooks and owes no whole dollar is closed: as of the payoff day when that lies in the
-- period, with the rating of the moment before the payoff (D-012, D-013). `closing` tells which:
-- open, closed_in_period, closed_before_period.
with last_steps as (
    select * from intermediate.account_steps where next_step_date is null
),
payoffs as (
    select client_id, step_date as payoff_date, previous_bucket, delinquency_number
    from intermediate.account_steps
    where balance_dollars = 0 and previous_balance_dollars > 0
    qualify row_number() over (partition by client_id order by step_number desc) = 1
),
highest_balances as (
    -- End of day: what was bought and paid on one day was never owed.
    select client_id, max(balance_dollars) as highest_credit
    from intermediate.account_steps
    where next_step_date is null or next_step_date > step_date
    group by client_id
),
open_invoices as (
    select client_id, invoice_id, effective_due_date, open_amount
    from intermediate.invoice_ledger
    qualify row_number() over (partition by invoice_id order by event_date desc) = 1
),
uncovered_invoices as (
    select
        open_invoices.client_id,
        open_invoices.effective_due_date,
        sum(open_invoices.open_amount) over (
            partition by open_invoices.client_id
            order by open_invoices.effective_due_date, open_invoices.invoice_id)
            > last_steps.credit_amount as is_uncovered
    from open_invoices
    join last_steps on last_steps.client_id = open_invoices.client_id
    where open_invoices.open_amount > 0
),
oldest_due as (
    select client_id, min(effective_due_date) as oldest_due_date
    from uncovered_invoices
    where is_uncovered
    group by client_id
),
placed as (
    select
        accounts.client_id,
        accounts.date_opened,
        last_steps.balance_dollars,
        last_steps.past_due_dollars,
        last_steps.bucket,
        last_steps.delinquency_number,
        highest_balances.highest_credit,
        oldest_due.oldest_due_date,
        payoffs.payoff_date,
        payoffs.previous_bucket as payoff_bucket,
        payoffs.delinquency_number as payoff_delinquency_number,
        case
            when clients.vis_state not in (1, 2) or last_steps.balance_dollars > 0 then 'open'
            when payoffs.payoff_date >= getvariable('period_start') then 'closed_in_period'
            else 'closed_before_period'
        end as closing
    from intermediate.accounts as accounts
    join last_steps on last_steps.client_id = accounts.client_id
    join highest_balances on highest_balances.client_id = accounts.client_id
    left join payoffs on payoffs.client_id = accounts.client_id
    left join oldest_due on oldest_due.client_id = accounts.client_id
    left join staging.clients as clients
        on clients.account_id = getvariable('account_id')
        and clients.client_id = accounts.client_id
),
dated as (
    select
        *,
        closing = 'closed_in_period' as is_closed_now,
        case
            when closing = 'closed_in_period' then payoff_date
            else cast(getvariable('period_end') as date)
        end as date_of_account_information,
        case when closing = 'closed_in_period' then payoff_bucket else bucket end as rated_bucket,
        case
            when closing = 'closed_in_period' then payoff_delinquency_number
            else delinquency_number
        end as rated_delinquency_number
    from placed
)
select
    dated.client_id,
    coalesce(dated.closing, 'open') as closing,
    dated.date_opened,
    dated.date_of_account_information,
    case
        when dated.is_closed_now then '13'
        else ['11', '71', '78', '80', '82', '83', '84'][dated.bucket + 1]
    end as account_status,
    case when dated.is_closed_now then cast(dated.payoff_bucket as varchar) else '' end
        as payment_rating,
    dated.bucket,
    case
        when dated.is_closed_now then 0
        else coalesce(
            greatest(date_diff('day', dated.oldest_due_date, getvariable('period_end')), 0), 0)
    end as days_past_due,
    dated.balance_dollars as current_balance,
    dated.past_due_dollars as amount_past_due,
    dated.highest_credit,
    case when dated.rated_bucket > 0 then delinquencies.started_on end
        as date_of_first_delinquency,
    case when dated.is_closed_now then dated.payoff_date end as date_closed,
    dated.payoff_date
from dated
left join intermediate.delinquencies as delinquencies
    on delinquencies.client_id = dated.client_id
    and delinquencies.delinquency_number = dated.rated_delinquency_number
