-- id: M10
-- scope: pair
-- severity: warn
-- finds: a highest credit that fell
-- why: what was owed once was owed
-- harm: utilization looks worse than it was
-- innocent: a wrong invoice was corrected
-- fields: 8, 12
-- source: format rule 5.4
-- in runs: A30
portfolio_type in ('C', 'O', 'R')
and account_status not in ('DA', 'DF')
and highest_credit < prev_highest_credit
