-- id: Portfolio-Type-1
-- scope: record
-- severity: warn
-- finds: a line of credit with an account type of another portfolio
-- why: type and portfolio together say how the other fields are read
-- harm: amounts and terms are scored under the wrong rules
-- innocent: none; cannot hit an open (O) account
-- fields: 8, 9
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type = 'C' and account_type not in ('15', '43', '47', '89', '7A', '9B')
