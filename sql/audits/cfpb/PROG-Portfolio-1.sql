-- id: PROG-Portfolio-1
-- scope: pair
-- severity: warn
-- finds: a portfolio type that changed
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 8
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number and portfolio_type is distinct from prev_portfolio_type
