-- id: Status-DateClosed-3
-- scope: record
-- severity: warn
-- finds: a foreclosure or deed in lieu without a closing day
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('89', '94') and date_closed is null
