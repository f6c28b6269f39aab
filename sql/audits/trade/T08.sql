-- id: T08
-- scope: record
-- severity: warn
-- finds: money of this month with a day of last payment before it
-- why: the newest payment is this month's then
-- harm: recent payments look old
-- innocent: a payment booked late
-- fields: 16, 24, 27
-- source: own rule
actual_payment_amount > 0
and date_of_last_payment < date_trunc('month', activity_date)
