-- id: SCC-PurchasedSold-1
-- scope: record
-- severity: warn
-- finds: sold to another company, without a segment that says to whom
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: the comment stayed after the account moved on
-- fields: 19, segment K2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment = 'AH' and not (has_k2 and k2_purchased_sold_indicator = '2')
