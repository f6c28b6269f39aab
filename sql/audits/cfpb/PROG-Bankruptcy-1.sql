-- id: PROG-Bankruptcy-1
-- scope: pair
-- severity: warn
-- finds: a bankruptcy of unknown chapter that became reaffirmed at once
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 38
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_consumer_information_indicator = 'V'
and consumer_information_indicator = 'R'
