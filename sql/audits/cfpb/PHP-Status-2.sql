-- id: PHP-Status-2
-- scope: pair
-- severity: info
-- finds: a history that does not begin with a current month although the last report was current
-- why: the history goes on with what was said a month ago
-- harm: a late month appears or disappears without a correction
-- innocent: questionable for open accounts, so information only: the comparison is with the last record received: after a skipped month, or with an unknown month, it misfires
-- fields: 8, 17A, 18, 21, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_no_bankruptcy
and prev_account_status = '11'
and prev_current_balance > 0
and portfolio_type in ('C', 'O', 'R')
and php1 <> '0'
