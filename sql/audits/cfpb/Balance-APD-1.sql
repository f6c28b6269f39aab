-- id: Balance-APD-1
-- scope: record
-- severity: warn
-- finds: money past due where nothing is owed, without a renumbering
-- why: what is owed, what is late and whether the account is closed have to tell one story
-- harm: a consumer looks as if more, or longer, were owed
-- innocent: unapplied cash or fees booked after the balance was taken
-- fields: 21, 22, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
current_balance = 0 and amount_past_due > 0 and not has_l1
