-- id: A30
-- severity: warn
-- finds: an account whose highest credit is lower than the last report said
-- why: M10; what was owed once was owed, so an invoice of a closed month was changed
-- innocent: a wrong invoice was corrected or deleted
select
    base.consumer_account_number as account_key,
    base.highest_credit,
    last_reports.highest_credit as last_highest_credit
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where base.highest_credit < last_reports.highest_credit
