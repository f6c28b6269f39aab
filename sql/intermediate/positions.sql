-- One row is the state of an account as it is to be reported.
-- Grain: client_id.
-- Rule: the first that applies: withdrawn by decision (DA, DF; everything else as it was last told),
-- charged off (97, paid 64), in collection (93, paid 62), closed and paid (13), by age (11 to 84).
-- Open accounts stand as of the period's end; 13, 62 and 64 as of the day they were settled when it
-- lies in the period (D-012, D-013, D-035, D-036). `closing` tells which: open, closed_in_period,
-- closed_before_period, paid (62, 64), withdrawn.
with last_steps as (
    select client_id, past_due_dollars, bucket, delinquency_number
    from intermediate.account_steps
    where next_step_date is null
),
-- How late what was paid off was, just before the payoff.
payoffs as (
    select
        balances.client_id,
        arg_max(
            if(steps.step_date = balances.paid_on and steps.phase = 1,
                steps.previous_bucket, steps.bucket),
            (steps.step_date, steps.phase)) as previous_bucket,
        max(steps.delinquency_number) as delinquency_number
    from intermediate.account_balances as balances
    join intermediate.account_steps as steps
        on steps.client_id = balances.client_id and steps.step_date <= balances.paid_on
    where balances.paid_on >= getvariable('period_start')
    group by balances.client_id
),
-- A charge-off goes before a collection.
placements as (
    select *
    from intermediate.applied_decisions
    where is_applied
    qualify row_number() over (
        partition by client_id order by case kind when 'charge_off' then 1 else 2 end) = 1
),
withdrawals as (
    select
        last_reports.*,
        case decisions.delete_reason when 'fraud' then 'DF' else 'DA' end as withdrawn_status
    from intermediate.last_reports as last_reports
    join intermediate.standing_decisions as decisions
        on decisions.client_id = last_reports.client_id
    where decisions.delete_id is not null and last_reports.account_status not in ('DA', 'DF')
),
placed as (
    select
        accounts.client_id,
        accounts.date_opened,
        balances.balance_dollars,
        balances.highest_dollars,
        balances.credit_amount,
        coalesce(last_steps.past_due_dollars, 0) as past_due_dollars,
        coalesce(last_steps.bucket, 0) as bucket,
        coalesce(last_steps.delinquency_number, 0) as delinquency_number,
        -- Who never owed a dollar was settled from the start.
        case when balances.balance_dollars = 0
            then coalesce(balances.paid_on, accounts.date_opened) end as settled_from,
        coalesce(payoffs.previous_bucket, 0) as payoff_bucket,
        payoffs.delinquency_number as payoff_delinquency_number,
        placements.kind as placement,
        placements.payoff_date as placement_paid_on,
        placements.delinquency_number as placement_delinquency_number,
        placements.balance_dollars as placement_dollars,
        placements.amount as placement_amount,
        decisions.closed_on,
        decisions.closed_by,
        decisions.keep_date_id,
        greatest(settled_from, decisions.closed_on) as settled_on,
        balances.balance_dollars = 0
            and (decisions.closed_on is not null or coalesce(clients.vis_state in (1, 2), false))
            as is_settled
    from intermediate.accounts as accounts
    join intermediate.account_balances as balances on balances.client_id = accounts.client_id
    left join last_steps on last_steps.client_id = accounts.client_id
    left join payoffs on payoffs.client_id = accounts.client_id
    left join placements on placements.client_id = accounts.client_id
    left join intermediate.standing_decisions as decisions
        on decisions.client_id = accounts.client_id
    left join staging.clients as clients
        on clients.account_id = getvariable('account_id')
        and clients.client_id = accounts.client_id
    anti join withdrawals on withdrawals.client_id = accounts.client_id
),
judged as (
    select
        *,
        case
            when placement is not null and placement_paid_on is null then 'open'
            when placement is not null then 'paid'
            when not is_settled then 'open'
            when settled_on >= getvariable('period_start') then 'closed_in_period'
            else 'closed_before_period'
        end as closing,
        case
            when closing = 'paid' and placement_paid_on >= getvariable('period_start')
            then placement_paid_on
            when closing = 'closed_in_period' then settled_on
            else cast(getvariable('period_end') as date)
        end as date_of_account_information,
        case
            when placement is not null then placement_delinquency_number
            when closing = 'closed_in_period' then payoff_delinquency_number
            else delinquency_number
        end as told_delinquency_number,
        case
            when closing = 'closed_in_period' and date_trunc('month', settled_from)
                = date_trunc('month', settled_on) then payoff_bucket
            when closing = 'closed_in_period' then 0
            else bucket
        end as rated_bucket
    from placed
),
-- After the payoff of what a decision held the account may have bought again: that is another day's.
highest_balances as (
    select judged.client_id, max(days.balance_dollars) as highest_dollars
    from judged
    join intermediate.decided_days as days
        on days.client_id = judged.client_id and days.day <= judged.date_of_account_information
    where judged.closing = 'paid'
        and coalesce(days.next_day > judged.date_opened, true)
    group by judged.client_id
),
open_invoices as (
    select ledger.client_id, ledger.invoice_id, ledger.effective_due_date, ledger.open_amount,
        judged.credit_amount
    from intermediate.invoice_ledger as ledger
    join judged on judged.client_id = ledger.client_id
    where ledger.next_event_date is null and ledger.open_amount > 0
),
covered_first as (
    select
        client_id,
        effective_due_date,
        sum(open_amount) over (
            partition by client_id order by effective_due_date, invoice_id) > credit_amount
            as is_uncovered
    from open_invoices
    where credit_amount > 0
),
oldest_due as (
    select client_id, min(effective_due_date) as oldest_due_date
    from (
        select client_id, effective_due_date from open_invoices where credit_amount = 0
        union all
        select client_id, effective_due_date from covered_first where is_uncovered
    ) as uncovered_invoices
    group by client_id
),
-- Only what is told as delinquent has a first day. Delinquencies that a decision held together go
-- under the first one's number (D-031).
first_days as (
    select late.client_id, delinquencies.started_on
    from (
        select client_id, told_delinquency_number
        from judged
        where placement is not null or rated_bucket > 0
    ) as late
    asof join intermediate.delinquencies as delinquencies
        on delinquencies.client_id = late.client_id
        and delinquencies.delinquency_number <= late.told_delinquency_number
),
stated as (
    select
        judged.*,
        case
            when placement = 'charge_off' then case when closing = 'paid' then '64' else '97' end
            when placement = 'collection' then case when closing = 'paid' then '62' else '93' end
            when closing = 'closed_in_period' then '13'
            else ['11', '71', '78', '80', '82', '83', '84'][bucket + 1]
        end as account_status,
        -- Closed while a dollar is owed.
        placement is null and balance_dollars > 0 and closed_on is not null as is_closed_owing
    from judged
)
select
    stated.client_id,
    stated.closing,
    stated.date_opened,
    stated.date_of_account_information,
    stated.account_status,
    case when stated.account_status = '13' then cast(stated.rated_bucket as varchar) else '' end
        as payment_rating,
    stated.bucket,
    case
        when stated.closing in ('closed_in_period', 'paid') then 0
        else coalesce(
            greatest(date_diff('day', oldest_due.oldest_due_date, getvariable('period_end')), 0), 0)
    end as days_past_due,
    case when stated.closing = 'paid' then 0 else stated.balance_dollars end as current_balance,
    case
        when stated.closing = 'paid' then 0
        when stated.placement is not null then stated.balance_dollars
        when stated.bucket = 0 then 0
        else stated.past_due_dollars
    end as amount_past_due,
    -- Never lower than what was told: it was owed once (D-018).
    greatest(
        case when stated.closing = 'paid' then coalesce(highest_balances.highest_dollars, 0)
            else stated.highest_dollars end,
        coalesce(last_reports.highest_credit, 0)) as highest_credit,
    case
        when stated.placement is distinct from 'charge_off' then 0
        when last_reports.original_charge_off_amount > 0
        then last_reports.original_charge_off_amount
        when stated.placement_amount is not null then whole_dollars(stated.placement_amount)
        else stated.placement_dollars
    end as original_charge_off_amount,
    case when stated.is_closed_owing and stated.closed_by <> 'consumer' then 'M' else '' end
        as special_comment,
    case
        when stated.placement is null and stated.rated_bucket = 0 then codes.petition_on
        -- What began after the last report is another delinquency, with its own day (D-070).
        when stated.keep_date_id is not null and last_reports.is_imported_delinquency
            and first_days.started_on <= last_reports.date_of_account_information
        then last_reports.date_of_first_delinquency
        else first_days.started_on
    end as date_of_first_delinquency,
    case
        when stated.closing = 'paid'
        then least(stated.placement_paid_on, coalesce(stated.closed_on, stated.placement_paid_on))
        when stated.closing = 'closed_in_period'
        then coalesce(stated.closed_on, stated.settled_from)
        -- XA asks for its date, whatever is owed.
        when stated.balance_dollars > 0 or stated.closed_by = 'consumer' then stated.closed_on
    end as date_closed,
    stated.settled_from as payoff_date,
    false as is_withdrawn,
    cast(null as date) as told_last_payment,
    case when stated.closing = 'paid' then highest_balances.highest_dollars
        else stated.highest_dollars end as ledger_highest_credit,
    first_days.started_on as ledger_first_delinquency
from stated
left join highest_balances on highest_balances.client_id = stated.client_id
left join oldest_due on oldest_due.client_id = stated.client_id
left join intermediate.last_reports as last_reports on last_reports.client_id = stated.client_id
left join intermediate.decided_codes as codes on codes.client_id = stated.client_id
left join first_days on first_days.client_id = stated.client_id
union all by name
select
    client_id,
    'withdrawn' as closing,
    date_opened,
    cast(getvariable('period_end') as date) as date_of_account_information,
    withdrawn_status as account_status,
    '' as payment_rating,
    0 as bucket,
    0 as days_past_due,
    current_balance,
    amount_past_due,
    highest_credit,
    original_charge_off_amount,
    special_comment,
    date_of_first_delinquency,
    date_closed,
    true as is_withdrawn,
    date_of_last_payment as told_last_payment
from withdrawals
