-- id: T07
-- scope: record
-- severity: warn
-- finds: money received without a day of last payment
-- why: a payment has a day
-- harm: a consumer looks as if they had never paid
-- innocent: none
-- fields: 16, 27
-- source: own rule, meant by DOAI-PaymentAmount-1
actual_payment_amount > 0 and date_of_last_payment is null
