-- One row is what the bureaus were last told about a client's account before this period.
-- Grain: client_id.
-- Rule: the newest earlier period; of several bureaus the first by name, they were told the same
-- (D-017). Only months of the account as it stands now: a reopened one was never told (D-033).
-- date_opened is the one that was reported first: it never changes again.
-- The history of two years is read anew for each use: it is not held or sorted as a whole.
with earlier as not materialized (
    select reports.rowid as row_id, reports.client_id, reports.period, reports.bureau,
        reports.identification_number, reports.consumer_account_number, reports.date_opened,
        reports.date_of_first_delinquency, reports.origin
    from history.reported_accounts as reports
    left join (
        select client_id, told_after
        from intermediate.account_numbers
        where told_after is not null
    ) as reopened
        on reopened.client_id = reports.client_id
    where reports.account_id = getvariable('account_id')
        and reports.period < getvariable('period')
        and coalesce(reports.period > reopened.told_after, true)
),
newest as (
    select
        client_id,
        max(period) as period,
        min(date_opened) as least_date_opened,
        max(date_opened) as greatest_date_opened,
        arg_max(date_of_first_delinquency, period) filter (where origin = 'import')
            as imported_first_delinquency
    from earlier
    group by client_id
),
-- Only who was told two days of opening needs to be asked for the first.
first_told as (
    select
        earlier.client_id,
        arg_min(
            earlier.date_opened,
            earlier.period || earlier.bureau || earlier.identification_number) as date_opened
    from earlier
    join newest on newest.client_id = earlier.client_id
    where newest.least_date_opened <> newest.greatest_date_opened
    group by earlier.client_id
),
chosen as (
    select
        newest.client_id,
        newest.least_date_opened,
        newest.imported_first_delinquency,
        -- Nothing in the three sorts before the mark between them.
        arg_min(
            earlier.row_id,
            earlier.bureau || chr(1) || earlier.identification_number || chr(1)
                || earlier.consumer_account_number) as row_id
    from newest
    join earlier on earlier.client_id = newest.client_id and earlier.period = newest.period
    group by newest.client_id, newest.least_date_opened, newest.imported_first_delinquency
),
last_told as (
    select
        reports.*,
        coalesce(first_told.date_opened, chosen.least_date_opened) as first_date_opened,
        chosen.imported_first_delinquency
    from history.reported_accounts as reports
    join chosen on chosen.row_id = reports.rowid
    left join first_told on first_told.client_id = chosen.client_id
)
select
    last_told.client_id,
    last_told.period,
    -- 1 when it was the month before this one.
    cast(datediff('month', cast(last_told.period || '-01' as date),
        cast(getvariable('period_start') as date)) as integer) as months_ago,
    last_told.first_date_opened as date_opened,
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
            and last_told.date_of_first_delinquency = last_told.imported_first_delinquency,
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
left join seeds.status_codes as status_codes
    on status_codes.account_status = last_told.account_status
