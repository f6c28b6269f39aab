-- id: Status-Balance-10
-- scope: record
-- severity: warn
-- finds: a balance in a status that has none
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 8, 17A, 19, 21, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
current_balance > 0
and not has_l1
and special_comment not in ('AH', 'AT', 'O')
and account_status not in ('11', '71', '78', '80', '82', '83', '84', '93', '97', 'DA', 'DF')
and not (portfolio_type = 'I' and account_status in ('95', '96'))
and not (portfolio_type = 'O' and account_status = '88')
and not (portfolio_type in ('C', 'M') and account_status in ('88', '89', '94'))
