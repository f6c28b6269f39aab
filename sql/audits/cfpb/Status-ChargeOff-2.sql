-- id: Status-ChargeOff-2
-- scope: record
-- severity: warn
-- finds: a charged-off account without an original charge-off amount
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 23
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('64', '97') and original_charge_off_amount = 0
