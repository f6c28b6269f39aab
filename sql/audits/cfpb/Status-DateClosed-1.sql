-- id: Status-DateClosed-1
-- scope: record
-- severity: warn
-- finds: a paid or transferred account without a closing day
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('05', '13', '62', '64', '65') and date_closed is null
