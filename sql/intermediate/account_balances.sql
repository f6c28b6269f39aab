-- One row is what the dated events of an account come to.
-- Grain: client_id.
-- Rule: a balance is what is open at the end of a day, less unapplied credit that is never below 0
-- (D-008); what was bought and paid on one day was never owed. highest_dollars is the highest
-- balance since the opening (D-018); paid_on the day from which less than a dollar is owed, null
-- while more is and when a dollar never was; told_dollars the balance, as events tell it now, on
-- the day of the last report, null before the first one.
-- Read anew for each use: the ledger is not held a second time.
with changes as not materialized (
    select client_id, event_date, open_change, excess_change as credit_change
    from intermediate.invoice_ledger
    union all
    select credit.client_id, credit.event_date, 0, credit.credit_change
    from intermediate.credit_changes as credit
    semi join intermediate.accounts as accounts on accounts.client_id = credit.client_id
),
with_credit as (
    select distinct client_id from changes where credit_change <> 0
),
-- Changes of one day have the sums of its end; the last of them has the next day. Most accounts
-- never have credit: one sum is enough for them.
running as (
    select
        client_id,
        event_date,
        open_change,
        0 as credit_change,
        lead(event_date) over account_days as next_date,
        cast(sum(open_change) over account_days as decimal(18, 2)) as balance_amount
    from changes
    where client_id not in (select client_id from with_credit)
    window account_days as (partition by client_id order by event_date)
    union all
    select
        client_id,
        event_date,
        open_change,
        credit_change,
        lead(event_date) over credit_days,
        cast(sum(open_change) over credit_days as decimal(18, 2))
            - greatest(cast(sum(credit_change) over credit_days as decimal(18, 2)), 0)
    from changes
    where client_id in (select client_id from with_credit)
    window credit_days as (partition by client_id order by event_date)
),
accounts as (
    select
        accounts.client_id,
        accounts.date_opened,
        told.client_id is not null as is_told,
        told.date_of_account_information as told_on
    from intermediate.accounts as accounts
    left join intermediate.last_reports as told on told.client_id = accounts.client_id
),
summed as (
    select
        running.client_id,
        cast(sum(running.open_change) as decimal(18, 2)) as open_amount,
        cast(greatest(sum(running.credit_change), 0) as decimal(18, 2)) as credit_amount,
        max(running.balance_amount)
            filter (where coalesce(running.next_date > accounts.date_opened, true))
            as highest_amount,
        max(running.next_date) filter (where running.balance_amount >= 1) as paid_on,
        arg_max(running.balance_amount, running.event_date)
            filter (where running.event_date <= accounts.told_on) as told_amount
    from running
    join accounts on accounts.client_id = running.client_id
    group by running.client_id
)
-- What was told as an account stays one, though no invoice is left on it: it owes nothing.
select
    accounts.client_id,
    coalesce(summed.open_amount, 0) as open_amount,
    coalesce(summed.credit_amount, 0) as credit_amount,
    whole_dollars(coalesce(summed.open_amount - summed.credit_amount, 0)) as balance_dollars,
    whole_dollars(coalesce(summed.highest_amount, 0)) as highest_dollars,
    case when summed.open_amount - summed.credit_amount < 1 then summed.paid_on end as paid_on,
    case when accounts.is_told then whole_dollars(coalesce(summed.told_amount, 0)) end
        as told_dollars
from accounts
left join summed on summed.client_id = accounts.client_id
