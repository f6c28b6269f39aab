-- id: PROG-AccountChange-2
-- scope: pair
-- severity: warn
-- finds: the same new identification number announced again
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_l1_change_indicator in ('2', '3')
and l1_new_identification_number is not distinct from prev_l1_new_identification_number
