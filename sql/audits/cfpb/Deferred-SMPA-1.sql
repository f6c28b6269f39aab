-- id: Deferred-SMPA-1
-- scope: record
-- severity: warn
-- finds: a deferred account with a scheduled payment
-- why: a deferred payment is not due
-- harm: a consumer looks as if a payment were missed
-- innocent: the deferment ended and the frequency was not changed back
-- fields: 14, 15, 17A
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('11', '71', '78', '80', '82', '83', '84', '93')
and terms_frequency = 'D'
and scheduled_monthly_payment_amount > 0
