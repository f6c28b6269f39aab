-- id: Balance-APD-2
-- scope: record
-- severity: info
-- finds: more past due than is owed
-- why: what is owed, what is late and whether the account is closed have to tell one story
-- harm: a consumer looks as if more, or longer, were owed
-- innocent: questionable for open accounts, so information only: on trade accounts the balance is net of unapplied cash while the part past due often is not; capping the part past due puts it right
-- fields: 21, 22
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
current_balance < amount_past_due
