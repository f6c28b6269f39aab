-- id: SCC-Status-2
-- scope: record
-- severity: warn
-- finds: a suspended line, forbearance or lease obligation with a paid status
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 17A, 19
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment in ('AP', 'BD', 'CP')
and account_status in ('13', '61', '62', '63', '64', '65')
