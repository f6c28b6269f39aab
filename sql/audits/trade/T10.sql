-- id: T10
-- scope: pair
-- severity: warn
-- finds: an account that became 90 or more days late within a month
-- why: 30 days in a month, 61 with a long one and a late step
-- harm: a consumer looks as if they had stopped paying all at once
-- innocent: an old invoice was found
-- fields: 17A
-- source: own rule
prev_account_status = '11'
and months_since_prev = 1
and account_status in ('80', '82', '83', '84')
