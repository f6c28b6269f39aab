-- id: X14
-- scope: record
-- severity: warn
-- finds: a revolving account or credit line without a limit
-- why: utilization needs the limit
-- harm: the highest credit is taken for the limit
-- innocent: a card without a preset limit
-- fields: 8, 11
-- source: format rules 5.2 and 4.5
portfolio_type in ('C', 'R') and credit_limit = 0
