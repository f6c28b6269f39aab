-- id: SCC-Balance-1
-- scope: record
-- severity: warn
-- finds: a comment that says settled, sold or transferred, with a balance
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 19, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment in ('AH', 'AS', 'AT', 'AU', 'AX', 'BC', 'BF', 'BJ', 'BP', 'C', 'O')
and current_balance > 0
