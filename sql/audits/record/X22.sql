-- id: X22
-- scope: record
-- severity: quarantine
-- finds: a collected debt without the creditor behind it
-- why: the consumer cannot tell which debt it is
-- harm: an unknown debt appears on a file
-- innocent: none
-- fields: 9, segment K1
-- source: format rule 5.2
account_type in ('48', '0C', '77') and not has_k1
