-- Clients who are left out for another reason, or reported, are not listed.
-- given intermediate.eligibility
select 'TEST' as account_id, *, reason = 'reported' as is_eligible
from (values (5, 'reported'), (6, 'company')) as t(client_id, reason)
-- given intermediate.account_terms
select * from (values (5, '', false), (6, '', false))
    as t(client_id, account_group, is_doubtful)
-- expect none
