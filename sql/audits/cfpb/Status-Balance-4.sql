-- id: Status-Balance-4
-- scope: record
-- severity: warn
-- finds: a current loan without a balance
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days; cannot hit an open (O) account
-- fields: 8, 17A, 19, 20, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type in ('I', 'M')
and account_status = '11'
and special_comment <> 'BS'
and compliance_condition_code <> 'XA'
and current_balance = 0
