-- id: Balloon-Balance-1
-- scope: record
-- severity: warn
-- finds: a balance below the balloon payment that is still to come
-- why: a payment that is still to come is part of what is owed
-- harm: debts look smaller than they are
-- innocent: the balloon was paid early and its segment was left in place
-- fields: 21, segment K4
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
has_k4 and current_balance < k4_balloon_payment_amount
