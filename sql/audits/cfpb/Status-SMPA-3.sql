-- id: Status-SMPA-3
-- scope: record
-- severity: warn
-- finds: a loan without a scheduled payment
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days; cannot hit an open (O) account
-- fields: 8, 14, 15, 17A, 19, 20
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type = 'I'
and account_status in ('11', '71', '78', '80', '82', '83', '84', '93')
and compliance_condition_code <> 'XA'
and special_comment <> 'BS'
and terms_frequency <> 'D'
and scheduled_monthly_payment_amount = 0
