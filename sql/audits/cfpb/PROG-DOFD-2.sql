-- id: PROG-DOFD-2
-- scope: pair
-- severity: warn
-- finds: a paid account that was late, with another date of first delinquency than before
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 17A, 17B, 25
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_account_status = '13'
and prev_payment_rating <> '0'
and account_status = '13'
and date_of_first_delinquency is distinct from prev_date_of_first_delinquency
