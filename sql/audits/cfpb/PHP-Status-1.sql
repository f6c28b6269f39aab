-- id: PHP-Status-1
-- scope: pair
-- severity: info
-- finds: a history that begins with another month than the late one that was reported last
-- why: the history goes on with what was said a month ago
-- harm: a late month appears or disappears without a correction
-- innocent: questionable for open accounts, so information only: the comparison is with the last record received: after a skipped month, or with an unknown month, it misfires
-- fields: 17A, 18, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_no_bankruptcy
and ((prev_account_status = '71' and php1 <> '1')
        or (prev_account_status = '78' and php1 <> '2')
        or (prev_account_status = '80' and php1 <> '3')
        or (prev_account_status = '82' and php1 <> '4')
        or (prev_account_status = '83' and php1 <> '5')
        or (prev_account_status = '84' and php1 <> '6'))
