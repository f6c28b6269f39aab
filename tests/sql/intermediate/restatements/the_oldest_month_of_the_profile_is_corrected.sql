-- The oldest of the 24 months of the profile is corrected, the one before it stands in no profile any more.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given intermediate.positions
select 5 as client_id, false as is_withdrawn
-- given history.reported_accounts
select period, 'equifax' as bureau, 'TEST-' || period as run_id, row_number() over () as record_number,
    'TEST' as account_id, 5 as client_id, 'FURN01' as identification_number, number as consumer_account_number,
    'O' as portfolio_type, '92' as account_type, cast(opened as date) as date_opened, 0 as credit_limit,
    high as highest_credit, '001' as terms_duration, 'M' as terms_frequency,
    0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount, status as account_status,
    rating as payment_rating, profile as payment_history_profile, comment as special_comment,
    ccc as compliance_condition_code, cii as consumer_information_indicator, bal as current_balance,
    late as amount_past_due, oco as original_charge_off_amount, cast(doai as date) as date_of_account_information,
    cast(dofd as date) as date_of_first_delinquency, cast(closed as date) as date_closed,
    cast(lastpay as date) as date_of_last_payment, origin
from (values
    ('2023-05', '71', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', '2023-05-31', null, null, null, 500, 100, 0, 0, '', '', '', '2023-01-10', 'TESTC5', 'run'),
    ('2023-06', '71', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', '2023-06-30', null, null, null, 500, 100, 0, 0, '', '', '', '2023-01-10', 'TESTC5', 'run')
) as t(period, status, rating, profile, doai, dofd, closed, lastpay, high, bal, late, oco, comment, ccc, cii, opened, number, origin)
-- given etl.runs
select 'TEST-' || period as run_id, timestamptz '2023-07-03 12:00:00+00' as finished_at, timestamptz '2023-07-02 12:00:00+00' as reported_at
from (values ('2023-05'), ('2023-06')) as t(period)
-- given raw.pages
select 9 as page_id, 'TEST-2023-06' as run_id, 'invoices' as stream, 'listed' as walk
-- given intermediate.month_codes
select 5 as client_id, 1 as months_ago, '' as code limit 0
-- expect
select 5 as client_id, '2023-06' as corrected_period, 24 as months_ago, '1' as reported_code, '0' as now_code, true as is_favourable, 'corrected' as action, 'other' as cause, null as decision_id
