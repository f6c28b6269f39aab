-- id: SCC-APD-2
-- scope: record
-- severity: warn
-- finds: a comment that says an obligation is left, with nothing past due
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 19, 22
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment in ('BA', 'BD', 'BG', 'BI', 'BK', 'BO') and amount_past_due <= 0
