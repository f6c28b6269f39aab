-- id: X25
-- scope: record
-- severity: warn
-- finds: a current account that was late for months, without a payment
-- why: an account becomes current by money or credit
-- harm: a delinquency vanishes without a reason
-- innocent: a credit note or a write-off of the late invoice
-- fields: 16, 17A, 18
-- source: format rule 5.2
account_status = '11'
and actual_payment_amount = 0
and regexp_matches(payment_history_profile, '^[2-6]{2}')
