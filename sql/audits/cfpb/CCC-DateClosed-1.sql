-- id: CCC-DateClosed-1
-- scope: record
-- severity: info
-- finds: an account closed at the consumer's request without a closing day
-- why: closed at the consumer's request is a statement about a day
-- harm: a lender reads an account as open
-- innocent: questionable for open accounts, so information only: only XA is looked at; XD, XE and XJ mean the same together with a dispute, and rule X19 asks them too
-- fields: 20, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
compliance_condition_code = 'XA' and date_closed is null
