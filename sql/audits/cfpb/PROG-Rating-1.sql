-- id: PROG-Rating-1
-- scope: pair
-- severity: warn
-- finds: a payment rating of a loan that changed while its status did not
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose; cannot hit an open (O) account
-- fields: 8, 17A, 17B
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and portfolio_type in ('I', 'M')
and prev_account_status in ('05', '13', '62', '65', '88', '89', '94', '95')
and account_status is not distinct from prev_account_status
and payment_rating is distinct from prev_payment_rating
