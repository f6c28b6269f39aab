-- id: Rating-APD-2
-- scope: record
-- severity: warn
-- finds: a foreclosure or deed in lieu rated late with nothing past due
-- why: a rating tells how late an account was, and the amount past due has to agree
-- harm: a delinquency looks heavier or lighter than it was
-- innocent: none
-- fields: 17A, 17B, 22
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('89', '94')
and payment_rating in ('1', '2', '3', '4', '5', '6', 'G', 'L')
and amount_past_due = 0
