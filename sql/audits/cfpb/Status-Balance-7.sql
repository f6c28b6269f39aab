-- id: Status-Balance-7
-- scope: record
-- severity: warn
-- finds: a foreclosure rated late without a balance
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 17B, 20, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status = '94'
and payment_rating in ('1', '2', '3', '4', '5', '6', 'G', 'L')
and current_balance = 0
and compliance_condition_code <> 'XA'
