-- id: SCC-Status-3
-- scope: record
-- severity: warn
-- finds: sent to recovery although the account is not delinquent
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 17A, 19
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment = 'BA'
and account_status not in ('71', '78', '80', '82', '83', '84', '88', '89', '93', '94', '95',
        '96', '97')
