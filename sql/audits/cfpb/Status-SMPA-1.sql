-- id: Status-SMPA-1
-- scope: record
-- severity: warn
-- finds: a paid or charged-off account with a scheduled payment
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 15, 17A
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('05', '13', '62', '64', '65', '97')
and scheduled_monthly_payment_amount > 0
