-- id: Status-Balance-2
-- scope: record
-- severity: warn
-- finds: a late account without a balance
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('71', '78', '80', '82', '83', '84', '93', '97') and current_balance = 0
