-- id: X05
-- scope: record
-- severity: quarantine
-- finds: a current account with money past due
-- why: current means that nothing is 30 days late
-- harm: the amount past due is scored against a clean status
-- innocent: none
-- fields: 17A, 22
-- source: format rule 5.2
account_status = '11' and amount_past_due > 0
