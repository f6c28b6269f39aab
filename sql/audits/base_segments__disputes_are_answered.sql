-- id: A41
-- severity: warn
-- finds: an account whose dispute has run for more than 45 days
-- why: M16; the law gives 30 days to investigate, 45 with new facts
-- harm: a consumer waits for an answer that is due
-- innocent: none; `decide resolve` says what came of it
-- fields: 20
-- source: format rule 5.4 (M16)
select
    base.consumer_account_number as account_key,
    base.compliance_condition_code,
    decisions.dispute_on
from metro2.base_segments as base
join intermediate.standing_decisions as decisions on decisions.client_id = base.client_id
where decisions.dispute_kind = 'dispute'
    and date_diff('day', decisions.dispute_on, cast(getvariable('period_end') as date)) > 45
