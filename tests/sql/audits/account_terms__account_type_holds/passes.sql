-- Types that agree are fine, and so is one of an account that is in no file.
-- given intermediate.eligibility
select 'TEST' as account_id, *, reason = 'reported' as is_eligible
from (values (5, 'reported'), (6, 'already_reported_closed'), (7, 'no_account_type')) as t(client_id, reason)
-- given intermediate.account_terms
select * from (values (5, '92', '92', 2, 42), (6, '18', '92', 2, 42), (7, '18', null, null, null)) as t(client_id, account_type, mapped_account_type, rule_position, rule_line_number)
-- expect none
