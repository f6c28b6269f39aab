-- A client whose lines cannot be read is another case than one without a rule.
-- given intermediate.eligibility
select 'TEST' as account_id, *, reason = 'reported' as is_eligible
from (values (5, 'no_account_type')) as t(client_id, reason)
-- given intermediate.account_terms
select * from (values (5, 'telecom', true))
    as t(client_id, account_group, is_doubtful)
-- expect
select 5 as client_id, 'lines' as field, 'unreadable_line' as code
