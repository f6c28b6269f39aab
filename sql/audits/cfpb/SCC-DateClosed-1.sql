-- id: SCC-DateClosed-1
-- scope: record
-- severity: warn
-- finds: foreclosure proceedings or forbearance on a closed account
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 19, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment in ('BO', 'CP') and date_closed is not null
