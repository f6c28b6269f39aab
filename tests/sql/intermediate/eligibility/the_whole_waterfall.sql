-- Client n has the nth reason for being left out and every later one that can stand beside it: the first decides, down to the last client, who has none.
-- set reporting_delay_days = 365
-- set minimum_balance = 999
-- given staging.rejects
select 'TEST' as account_id, 1 as page_id, 1 as item_index, '' as record_id, '' as code,
    '' as field, *
from (values (1, 'clients'), (1, 'invoices'), (2, 'invoices'), (3, 'invoices'))
    as t(client_id, stream)
-- given staging.clients
select 'TEST' as account_id, client_id, 0 as vis_state, '12 Oak Ave' as street, '' as street2,
    'Dallas' as city, 'TX' as province, '75201' as postal_code, 'USA' as country,
    '' as mobile_phone, '' as home_phone, '' as business_phone
from range(3, 29) as t(client_id)
-- given staging.invoices
select 'TEST' as account_id, client_id as invoice_id, client_id, date '2025-05-10' as create_date,
    date '2025-06-09' as due_date, 100.00 as amount, 100.00 as outstanding,
    'USD' as currency_code, 2 as status, 'sent' as v3_status, '' as dispute_status,
    0 as vis_state
from range(8, 29) as t(client_id)
-- given intermediate.issued_invoices
select client_id, client_id > 4 as is_proven, client_id <= 5 as is_disputed,
    case when client_id > 6 then 1.0 end as exchange_rate
from range(1, 29) as t(client_id)
where client_id not in (7, 8)
-- given intermediate.positions
select client_id,
    case when client_id <= 27 then 'closed_before_period' else 'open' end as closing,
    case when client_id <= 24 then '84' else '11' end as account_status,
    case when client_id <= 24 then date '2010-01-01' end as date_of_first_delinquency,
    case when client_id <= 25 then date '2025-05-10' else date '2017-01-01' end as date_opened,
    case when client_id <= 26 then 100 else 1000 end as highest_credit
from range(10, 29) as t(client_id)
-- given raw.consumers
select 'TEST-2025-06' as run_id, client_id, row_number() over () + 1 as line_number,
    'primary' as role,
    case when client_id <= 13 then 'company' else 'person' end as kind,
    client_id = 14 as has_opted_out,
    case when client_id = 11 then 'bad_ssn' end as reject_code
from (
    select client_id from range(11, 29) as t(client_id)
    union all
    select 11
    union all
    select 12
)
-- given intermediate.liable_people
select client_id, 0 as position, client_id <= 14 as has_opted_out, client_id > 15 as has_consent,
    client_id > 16 as is_identified, client_id > 18 as is_name_usable,
    client_id > 19 as is_address_usable, client_id <= 20 as has_mixed_roles,
    'base' as segment, '' as ssn_fingerprint
from range(14, 29) as t(client_id)
-- given intermediate.account_terms
select client_id, case when client_id > 17 then 1 end as rule_position
from range(1, 29) as t(client_id)
-- given intermediate.decisions_in_force
select client_id, 'suppress' as kind, client_id as decision_id, date '2025-06-01' as effective_on
from range(6, 22) as t(client_id)
-- given intermediate.last_reports
select client_id, case when client_id <= 22 then 'DA' else '13' end as account_status,
    true as is_final
from range(14, 24) as t(client_id)
-- given etl.quarantined
select 'TEST-2025-06' as run_id, client_id, 'X01' as rule_id, 'key' as account_key, false as was_reported
from range(1, 28) as t(client_id)
-- expect
select 'TEST' as account_id, client_id, reason = 'reported' as is_eligible, reason
from (values
    (1, 'client_rejected'),
    (2, 'client_missing'),
    (3, 'source_rejected'),
    (4, 'balance_not_proven'),
    (5, 'disputed_invoice'),
    (6, 'foreign_currency'),
    (7, 'no_invoice'),
    (8, 'only_drafts'),
    (9, 'never_on_credit'),
    (10, 'no_consumer_row'),
    (11, 'consumer_row_rejected'),
    (12, 'duplicate_consumer_row'),
    (13, 'company'),
    (14, 'opted_out'),
    (15, 'no_consent'),
    (16, 'no_identification'),
    (17, 'no_account_type'),
    (18, 'name_unusable'),
    (19, 'address_unusable'),
    (20, 'joint_unusable'),
    (21, 'decided'),
    (22, 'already_reported_deleted'),
    (23, 'already_reported_closed'),
    (24, 'obsolete'),
    (25, 'too_new'),
    (26, 'below_minimum_balance'),
    (27, 'closed_before_period'),
    (28, 'reported')
) as t(client_id, reason)
