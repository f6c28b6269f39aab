-- id: Type-SMPA-1
-- scope: record
-- severity: warn
-- finds: a prepaid lease with a scheduled payment
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: an agreement with a bureau about this type; cannot hit an open (O) account
-- fields: 8, 15, 17A, 19
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type = 'I'
and account_status = '11'
and special_comment = 'BS'
and scheduled_monthly_payment_amount > 0
