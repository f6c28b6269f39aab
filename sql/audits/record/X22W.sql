-- id: X22W
-- scope: record
-- severity: warn
-- finds: an original creditor on an account of one's own
-- why: the segment says that somebody else lent the money
-- harm: the account looks like a collection
-- innocent: an account that was bought
-- fields: 9, segment K1
-- source: format rule 5.2
account_type not in ('48', '0C', '77') and has_k1
