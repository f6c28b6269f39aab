-- id: X13
-- scope: record
-- severity: quarantine
-- finds: a credit limit on a loan
-- why: a loan has an original amount and no limit
-- harm: utilization is computed for a loan
-- innocent: none
-- fields: 8, 11
-- source: format rules 5.2 and 4.5
portfolio_type in ('I', 'M') and credit_limit > 0
