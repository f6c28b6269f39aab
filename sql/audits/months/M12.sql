-- id: M12
-- scope: pair
-- severity: warn
-- finds: a day of last payment that moved back, or stands still although money came
-- why: payments only add up
-- harm: a consumer looks as if they had stopped paying
-- innocent: a payment was returned
-- fields: 16, 27
-- source: format rule 5.4
-- in runs: A31
(prev_date_of_last_payment is not null
    and (date_of_last_payment is null or date_of_last_payment < prev_date_of_last_payment))
or (actual_payment_amount > 0
    and date_of_last_payment is not distinct from prev_date_of_last_payment)
