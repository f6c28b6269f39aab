-- id: SCC-Status-1
-- scope: record
-- severity: warn
-- finds: a comment that says satisfied or settled, with an unpaid status
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 17A, 19
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
(special_comment in ('BC', 'BF') and account_status <> '13')
or (special_comment in ('AU', 'AX', 'BP', 'C')
        and account_status not in ('13', '61', '62', '63', '64', '65'))
