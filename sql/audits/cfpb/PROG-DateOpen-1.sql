-- id: PROG-DateOpen-1
-- scope: pair
-- severity: warn
-- finds: an opening day that changed
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 10
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number and date_opened is distinct from prev_date_opened
