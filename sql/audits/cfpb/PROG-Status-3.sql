-- id: PROG-Status-3
-- scope: pair
-- severity: info
-- finds: a paid account that has another status now
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: questionable for open accounts, so information only: every change counts, a deletion too; a client who orders again after being paid off reopens the account
-- fields: 17A
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_account_status in ('13', '61', '62', '63', '64', '65')
and account_status is distinct from prev_account_status
