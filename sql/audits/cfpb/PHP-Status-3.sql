-- id: PHP-Status-3
-- scope: pair
-- severity: info
-- finds: a history that does not begin with the collection, charge-off or repossession reported last
-- why: the history goes on with what was said a month ago
-- harm: a late month appears or disappears without a correction
-- innocent: questionable for open accounts, so information only: the comparison is with the last record received: after a skipped month, or with an unknown month, it misfires
-- fields: 17A, 18, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_no_bankruptcy
and ((prev_account_status in ('62', '93') and php1 <> 'G')
        or (prev_account_status in ('65', '94') and php1 <> 'H')
        or (prev_account_status in ('61', '95') and php1 <> 'J')
        or (prev_account_status in ('63', '96') and php1 <> 'K')
        or (prev_account_status in ('64', '97') and php1 <> 'L'))
