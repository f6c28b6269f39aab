-- id: PROG-ECOA-1
-- scope: pair
-- severity: warn
-- finds: a person who was taken off the account and stands on it again
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 30, 31, 37
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_ecoa_code = 'Z'
and ecoa_code <> 'Z'
and name_digest = prev_name_digest
