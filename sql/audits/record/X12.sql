-- id: X12
-- scope: record
-- severity: quarantine
-- finds: a scheduled payment on an open account
-- why: the whole balance of an open account is due each time
-- harm: a payment burden is computed that does not exist
-- innocent: none
-- fields: 8, 9, 15
-- source: format rules 5.2 and 4.6
portfolio_type = 'O' and scheduled_monthly_payment_amount > 0 and account_type <> '29'
