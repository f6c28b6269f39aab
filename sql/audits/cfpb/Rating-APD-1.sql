-- id: Rating-APD-1
-- scope: record
-- severity: warn
-- finds: a deed in lieu rated current with money past due
-- why: a rating tells how late an account was, and the amount past due has to agree
-- harm: a delinquency looks heavier or lighter than it was
-- innocent: none
-- fields: 17A, 17B, 22
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status = '89' and payment_rating = '0' and amount_past_due > 0
