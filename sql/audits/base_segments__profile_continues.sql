-- id: A24
-- severity: block
-- finds: a profile that does not go on with the last report's status and shifted profile
-- why: M03; a month once reported changes by a decision, not by accident
-- innocent: none; a correction of old months is not made by this program
select
    base.consumer_account_number as account_key,
    last_reports.period as last_reported_period,
    base.payment_history_profile,
    last_reports.payment_history_profile as last_payment_history_profile
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where last_reports.months_ago <= 24
    and substr(base.payment_history_profile, last_reports.months_ago)
        <> left(last_reports.history_code || last_reports.payment_history_profile,
            25 - last_reports.months_ago)
