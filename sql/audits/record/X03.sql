-- id: X03
-- scope: record
-- severity: quarantine
-- finds: a paid account with money or a payment left
-- why: paid means that nothing is owed, late or scheduled
-- harm: a settled debt is shown as owed
-- innocent: none
-- fields: 15, 17A, 21, 22
-- source: format rule 5.2
account_status in ('13', '61', '62', '63', '64', '65')
and (current_balance > 0 or amount_past_due > 0 or scheduled_monthly_payment_amount > 0)
