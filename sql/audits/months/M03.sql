-- id: M03
-- scope: pair
-- severity: warn
-- finds: a history that does not go on with the last status and the last history
-- why: a month once told changes by a correction and by nothing else
-- harm: late months appear or disappear
-- innocent: a correction that was made on purpose; with no history for a credit line 0 and E are taken for the same
-- fields: 17A, 18
-- source: format rules 5.4 and 4.9
-- in runs: A24
prev_no_bankruptcy
and months_since_prev between 1 and 24
and replace(substr(payment_history_profile, months_since_prev), 'E', '0')
    <> replace(left(prev_history_code || prev_payment_history_profile, 25 - months_since_prev),
        'E', '0')
