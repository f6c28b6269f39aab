-- id: PROG-Status-2
-- scope: pair
-- severity: warn
-- finds: a charge-off after a foreclosure or deed in lieu
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 17A
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number and prev_account_status in ('89', '94') and account_status = '97'
