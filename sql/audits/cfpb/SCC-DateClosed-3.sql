-- id: SCC-DateClosed-3
-- scope: record
-- severity: warn
-- finds: sold or transferred, nothing owed, and no closing day
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 19, 21, 26, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment in ('AH', 'AT', 'O')
and current_balance = 0
and not has_l1
and date_closed is null
