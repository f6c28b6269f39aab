-- A correction that events no longer support goes by a restate decision.
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
    ('2025-04', '71', '', 'BBBBBBBBBBBBBBBBBBBBBBBB', '2025-04-30', null, null, null, 500, 100, 0, 0, '', '', '', '2025-01-10', 'TESTC5', 'run')
) as t(period, status, rating, profile, doai, dofd, closed, lastpay, high, bal, late, oco, comment, ccc, cii, opened, number, origin)
-- given etl.runs
select 'TEST-2025-04' as run_id, timestamptz '2025-05-03 12:00:00+00' as finished_at, timestamptz '2025-05-02 12:00:00+00' as reported_at
-- given raw.pages
select 9 as page_id, 'TEST-2025-04' as run_id, 'invoices' as stream, 'listed' as walk
-- given history.corrections
select '2025-05' as period, 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '2025-04' as corrected_period, '1' as reported_code, '0' as corrected_code, 'other' as cause
-- given intermediate.month_codes
select 5 as client_id, * from (values (2, '1')) as t(months_ago, code)
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'restate', date '2025-06-10', '', null, null, null)
) as t(decision_id, kind, effective_on, value, amount, countermands, expires_on)
-- expect
select '0' as reported_code, '1' as now_code, 'corrected' as action, 7 as decision_id
