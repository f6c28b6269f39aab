-- A reported account for which the rules say something else now is found.
-- given intermediate.eligibility
select 'TEST' as account_id, *, reason = 'reported' as is_eligible
from (values (5, 'reported'), (6, 'reported')) as t(client_id, reason)
-- given intermediate.account_terms
select * from (values (5, '18', '92', 2, 42), (6, '92', '92', 2, 42)) as t(client_id, account_type, mapped_account_type, rule_position, rule_line_number)
-- expect
select '5' as account_key, '18' as reported_account_type, '92' as mapped_account_type, 2 as rule_position,
    42 as rule_line_number
