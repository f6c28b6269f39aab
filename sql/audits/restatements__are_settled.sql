-- id: A38
-- severity: warn
-- finds: a reported month that events now tell otherwise and that is not corrected
-- why: what stands in the profile is no longer what the books say
-- harm: a wrong month stays on a consumer's file
-- innocent: none; `decide restate` corrects it, or the books are put right
-- fields: 18
-- source: format rule 4.11
select
    cast(client_id as varchar) as account_key,
    corrected_period,
    reported_code,
    now_code,
    cause
from intermediate.restatements
where action = 'needs_decision'
