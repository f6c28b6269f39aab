-- id: T11
-- scope: record
-- severity: info
-- finds: more than twice the credit limit owed
-- why: a limit that does not limit is a wrong limit or a wrong balance
-- harm: utilization above 200 % ruins a score
-- innocent: a large order that was agreed on; open accounts have a limit only where one was agreed
-- fields: 11, 21
-- source: own rule
credit_limit > 0 and current_balance > 2 * credit_limit
