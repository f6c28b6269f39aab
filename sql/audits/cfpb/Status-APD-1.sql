-- id: Status-APD-1
-- scope: record
-- severity: warn
-- finds: a current, paid or transferred account with money past due
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 22
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('05', '11', '13', '61', '62', '63', '64', '65') and amount_past_due > 0
