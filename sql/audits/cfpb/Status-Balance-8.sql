-- id: Status-Balance-8
-- scope: record
-- severity: warn
-- finds: a loan without a balance in a status that has one
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days; cannot hit an open (O) account
-- fields: 8, 17A, 19, 21, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type in ('I', 'M')
and current_balance = 0
and not has_l1
and special_comment not in ('AH', 'AT', 'O', 'BB', 'BE')
and account_status not in ('13', '62', '64', 'DA', 'DF')
and not (portfolio_type = 'I' and account_status in ('61', '63', '88', '95', '96'))
and not (portfolio_type = 'M' and account_status in ('65', '94'))
