-- id: Status-Balance-3
-- scope: record
-- severity: warn
-- finds: a repossession without a balance
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('95', '96') and current_balance = 0
