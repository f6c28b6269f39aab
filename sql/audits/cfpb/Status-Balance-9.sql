-- id: Status-Balance-9
-- scope: record
-- severity: warn
-- finds: an open account or credit line without a balance in a status that has one
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 8, 17A, 19, 21, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type in ('C', 'O', 'R')
and current_balance = 0
and not has_l1
and special_comment not in ('AH', 'AT', 'O')
and account_status not in ('11', '13', '62', '64', 'DA', 'DF')
and not (portfolio_type = 'C' and account_status in ('65', '88', '89', '94'))
and not (portfolio_type = 'O' and account_status = '88')
