-- id: PROG-Status-1
-- scope: pair
-- severity: info
-- finds: a late status that skipped a step
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: questionable for open accounts, so information only: a month of 31 days, or a missing month, moves an account over a step lawfully
-- fields: 17A
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and ((prev_account_status = '71' and account_status in ('80', '82', '83', '84'))
        or (prev_account_status = '78' and account_status in ('82', '83', '84'))
        or (prev_account_status = '80' and account_status in ('83', '84'))
        or (prev_account_status = '82' and account_status = '84'))
