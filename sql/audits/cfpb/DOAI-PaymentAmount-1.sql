-- id: DOAI-PaymentAmount-1
-- scope: record
-- severity: info
-- finds: a payment without a day of account information
-- why: the age of a delinquency decides how long it may be shown
-- harm: old debts stay on a file for longer than the law allows
-- innocent: questionable for open accounts, so information only: a record without this day cannot be read, so nothing is left to hit; rule T07 asks for the day of the payment, which was probably meant
-- fields: 16, 24
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
date_of_account_information is null and actual_payment_amount > 0
