-- id: X04
-- scope: record
-- severity: quarantine
-- finds: a late account without balance or without money past due
-- why: a late status is about money that is owed and late
-- harm: a consumer looks late for nothing
-- innocent: none
-- fields: 17A, 21, 22
-- source: format rule 5.2
account_status in ('71', '78', '80', '82', '83', '84', '93', '97')
and (current_balance = 0 or amount_past_due = 0)
