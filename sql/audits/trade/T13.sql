-- id: T13
-- scope: record
-- severity: info
-- finds: unknown months in the middle of a history
-- why: a month that was reported is known
-- harm: months look hidden
-- innocent: months before the first own file, or under a bankruptcy petition
-- fields: 18
-- source: own rule
case
    when contains(payment_history_profile, 'D')
        then regexp_matches(payment_history_profile, '[0-9E-L]D+[0-9E-L]')
end
