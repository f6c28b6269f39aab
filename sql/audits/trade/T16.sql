-- id: T16
-- scope: pair
-- severity: info
-- finds: a current account with the same balance as before, without a payment
-- why: on terms of 30 days an unpaid balance becomes late
-- harm: a late account looks current
-- innocent: new invoices of the same amount; long terms
-- fields: 16, 17A, 21
-- source: own rule
account_status = '11'
and prev_account_status = '11'
and current_balance > 0
and current_balance = prev_current_balance
and actual_payment_amount = 0
and months_since_prev >= 2
