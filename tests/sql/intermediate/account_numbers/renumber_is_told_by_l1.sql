-- A renumbering keeps the old number in this file and names the new one in an L1.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given history.reported_accounts
select period, bureau, 'TEST-' || period as run_id, row_number() over () as record_number,
    'TEST' as account_id, 5 as client_id, 'FURN01' as identification_number,
    consumer_account_number, 'O' as portfolio_type, '92' as account_type,
    cast(date_opened as date) as date_opened, 0 as credit_limit, 500 as highest_credit,
    '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount,
    0 as actual_payment_amount, account_status, '' as payment_rating,
    repeat('B', 24) as payment_history_profile,
    '' as special_comment, '' as compliance_condition_code, 100 as current_balance,
    0 as amount_past_due, 0 as original_charge_off_amount,
    cast(date_of_account_information as date) as date_of_account_information
from (values
    ('2025-05', 'equifax', 'TESTC5', '2025-01-10', '11', '2025-05-31')
) as t(period, bureau, consumer_account_number, date_opened, account_status, date_of_account_information)
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'renumber', date '2025-06-03', 'NEW77', null)
) as t(decision_id, kind, effective_on, value, countermands)
-- expect
select 5 as client_id, 'TESTC5' as consumer_account_number, 'NEW77' as l1_new_account_number, 7 as renumber_decision_id
