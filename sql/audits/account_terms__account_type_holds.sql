-- id: A50
-- severity: warn
-- finds: an account for which the mapping rules now say another account type than was reported
-- why: bureaus take another account type as another account; the one reported first stays in the file
-- harm: an account is scored under rules it was not agreed for
-- innocent: the rules were corrected; to change it, delete the account and report it under a new number
-- fields: 9
-- source: own rule (D-062)
select
    cast(account_terms.client_id as varchar) as account_key,
    account_terms.account_type as reported_account_type,
    account_terms.mapped_account_type,
    account_terms.rule_position,
    account_terms.rule_line_number
from intermediate.account_terms as account_terms
join intermediate.eligibility as eligibility
    on eligibility.client_id = account_terms.client_id and eligibility.is_eligible
where account_terms.mapped_account_type <> account_terms.account_type
