-- id: SCC-DateClosed-2
-- scope: record
-- severity: info
-- finds: closed by the creditor, without a closing day
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: questionable for open accounts, so information only: an open account or credit line that the creditor closed may owe a balance: without the day the other rule hits
-- fields: 19, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment = 'M' and date_closed is null
