-- The reject of a client with a group gives the line that the settings lack.
-- given intermediate.eligibility
select 'TEST' as account_id, *, reason = 'reported' as is_eligible
from (values (5, 'no_account_type')) as t(client_id, reason)
-- given intermediate.account_terms
select * from (values (5, 'tele "com"', false))
    as t(client_id, account_group, is_doubtful)
-- expect
select 5 as client_id, 'mappings' as field, 'no_account_type' as code,
    'Add a rule to mappings in the settings, with the code agreed with the bureaus: '
        || '{ "group": "tele \"com\"", "accountType": "<code>" }.' as remedy
