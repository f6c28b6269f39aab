-- id: M02N
-- scope: pair
-- severity: warn
-- finds: a new delinquency dated before the last report, which was current
-- why: 30 days late on that day, the account would not have been current then
-- harm: a delinquency looks older than it is
-- innocent: an invoice or a payment of a closed month was changed
-- fields: 17A, 24, 25
-- source: format rules 5.4 and 4.4
-- in runs: A27
prev_account_status = '11'
and account_status in ('71', '78', '80', '82', '83', '84')
and date_of_first_delinquency <= prev_date_of_account_information
