-- id: Status-DateClosed-2
-- scope: record
-- severity: info
-- finds: an unpaid account with a closing day
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: questionable for open accounts, so information only: an open account or credit line that the creditor closed may owe a balance: without the day the other rule hits
-- fields: 17A, 20, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('11', '71', '78', '80', '82', '83', '84', '93', '97')
and compliance_condition_code <> 'XA'
and date_closed is not null
