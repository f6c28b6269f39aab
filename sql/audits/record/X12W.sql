-- id: X12W
-- scope: record
-- severity: warn
-- finds: a scheduled payment on a rental account
-- why: some guidance puts the rent there, the field rule asks for 0
-- harm: two bureaus read the account differently
-- innocent: agreed with the bureau
-- fields: 8, 9, 15
-- source: format rules 5.2 and 4.6
portfolio_type = 'O' and scheduled_monthly_payment_amount > 0 and account_type = '29'
