-- id: Status-PaymentAmount-1
-- scope: record
-- severity: warn
-- finds: a current loan, open for more than two months, without a payment
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days; cannot hit an open (O) account
-- fields: 8, 10, 14, 16, 17A, Header 8
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type in ('I', 'M')
and account_status = '11'
and terms_frequency <> 'D'
and date_opened < activity_date - interval 60 day
and actual_payment_amount = 0
