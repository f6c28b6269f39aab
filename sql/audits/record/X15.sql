-- id: X15
-- scope: record
-- severity: warn
-- finds: a highest credit of zero, or below the balance
-- why: what is owed now was owed once
-- harm: utilization looks worse than it was
-- innocent: fees and interest on top of the highest credit; an account below one dollar
-- fields: 8, 12, 21
-- source: format rules 5.2 and 4.5
account_status not in ('DA', 'DF')
and (highest_credit = 0
    or (highest_credit < current_balance and portfolio_type in ('O', 'C', 'R')))
