-- id: Status-APD-3
-- scope: record
-- severity: warn
-- finds: a repossession with nothing past due
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days; cannot hit an open (O) account
-- fields: 8, 9, 17A, 22
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('95', '96')
and account_type in ('00', '13', '3A')
and portfolio_type = 'I'
and amount_past_due = 0
