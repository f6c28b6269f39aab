-- A restate decision after it ends the keeping.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-10', date '2025-03-09', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'keep_date', date '2025-06-10', '', null, null, null),
    (8, 'restate', date '2025-06-11', '', null, null, null)
) as t(decision_id, kind, effective_on, value, amount, countermands, expires_on)
-- given history.reported_accounts
select period, 'equifax' as bureau, 'TEST-' || period as run_id, row_number() over () as record_number,
    'TEST' as account_id, 5 as client_id, 'FURN01' as identification_number, 'TESTC5' as consumer_account_number,
    'O' as portfolio_type, '92' as account_type, date '2025-01-10' as date_opened, 0 as credit_limit,
    100 as highest_credit, '001' as terms_duration, 'M' as terms_frequency,
    0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount, status as account_status,
    '' as payment_rating, '321000BBBBBBBBBBBBBBBBBB' as payment_history_profile, '' as special_comment,
    '' as compliance_condition_code, '' as consumer_information_indicator, 100 as current_balance,
    100 as amount_past_due, 0 as original_charge_off_amount, last_day(cast(period || '-01' as date)) as date_of_account_information,
    cast(dofd as date) as date_of_first_delinquency, cast(null as date) as date_closed,
    cast(null as date) as date_of_last_payment, origin
from (values
    ('2025-05', '80', '2025-02-20', 'import')
) as t(period, status, dofd, origin)
-- expect
select date '2025-04-08' as date_of_first_delinquency
