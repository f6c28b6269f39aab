-- id: T05
-- scope: pair
-- severity: warn
-- finds: a balance more than ten times what was ever owed before
-- why: invoices grow slowly; decimal points move fast
-- harm: a consumer looks ruined by a typing error
-- innocent: a first large order
-- fields: 12, 21
-- source: own rule
current_balance > 10 * greatest(prev_highest_credit, 100)
