-- One row is what the bureaus were last told about a client's account before this period.
-- Grain: client_id.
-- Rule: the newest earlier period; of several bureaus the first by name, they were told the same
-- (D-017). Only months of the account as it stands now: a reopened one was never told (D-033).
-- date_opened is the one that was reported first: it never changes again.
with earlier as (
    select reports.client_id, reports.period, reports.bureau, reports.identification_number,
        reports.consumer_account_number, reports.date_opened,
        reports.date_of_first_delinquency, reports.origin
    from history.reported_accounts as reports
    left join intermediate.account_numbers as numbers on numbers.client_id = reports.client_id
    where reports.account_id = getvariable('account_id')
        and reports.period < getvariable('period')
        and coalesce(reports.period > numbers.told_after, true)
),
first_told as (
    select
        client_id,
        arg_min(date_opened, period || bureau || identification_number) as date_opened,
        arg_max(date_of_first_delinquency, period) filter (where origin = 'import')
            as imported_first_delinquency
    from earlier
    group by client_id
),
newest as (
    select client_id, max(period) as period
    from earlier
    group by client_id
),
-- By their keys alone first: the history of two years does not go through a sort as a whole.
chosen as (
    select
        earlier.client_id,
        earlier.period,
        min(struct_pack(
            earlier.bureau, earlier.identification_number, earlier.consumer_account_number)) as told
    from earlier
    join newest on newest.client_id = earlier.client_id and newest.period = earlier.period
    group by earlier.client_id, earlier.period
),
last_told as (
    select reports.*
    from history.reported_accounts as reports
    join chosen
        on chosen.client_id = reports.client_id
        and chosen.period = reports.period
        and chosen.told.bureau = reports.bureau
        and chosen.told.identification_number = reports.identification_number
        and chosen.told.consumer_account_number = reports.consumer_account_number
    where reports.account_id = getvariable('account_id')
        and reports.period < getvariable('period')
)
select
    last_told.client_id,
    last_told.period,
    -- 1 when it was the month before this one.
    cast(datediff('month', cast(last_told.period || '-01' as date),
        cast(getvariable('period_start') as date)) as integer) as months_ago,
    first_told.date_opened,
    last_told.account_status,
    last_told.payment_rating,
    case
        when last_told.account_status in ('13', '05', '88', '89') then last_told.payment_rating
        else coalesce(status_codes.history_code, 'D')
    end as history_code,
    last_told.payment_history_profile,
    last_told.date_of_account_information,
    last_told.date_of_first_delinquency,
    -- A delinquency of which another product told the beginning runs on (D-070).
    coalesce(
        last_told.account_status not in ('11', '13')
            and last_told.date_of_first_delinquency = first_told.imported_first_delinquency,
        false) as is_imported_delinquency,
    last_told.date_of_last_payment,
    last_told.date_closed,
    last_told.highest_credit,
    last_told.credit_limit,
    last_told.terms_duration,
    last_told.terms_frequency,
    last_told.current_balance,
    last_told.amount_past_due,
    last_told.original_charge_off_amount,
    last_told.special_comment,
    last_told.compliance_condition_code,
    last_told.consumer_information_indicator,
    last_told.portfolio_type,
    last_told.account_type,
    last_told.consumer_account_number,
    last_told.run_id,
    last_told.origin,
    -- Paid or deleted: nothing may follow (M05, M07).
    last_told.account_status in ('13', '61', '62', '63', '64', '65', 'DA', 'DF') as is_final
from last_told
join first_told using (client_id)
left join seeds.status_codes as status_codes
    on status_codes.account_status = last_told.account_status
