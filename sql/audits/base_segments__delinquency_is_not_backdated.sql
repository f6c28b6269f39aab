-- id: A27
-- severity: block
-- finds: a delinquency reported before, now with an earlier Date of First Delinquency
-- why: M02; something in closed months was changed, and the report with it
-- harm: a delinquency looks older than it is
-- innocent: a payment was returned and deleted, so the older invoice is open again: `decide restate`
-- fields: 25
-- source: format rule 5.4 (M02)
select
    base.consumer_account_number as account_key,
    last_reports.date_of_first_delinquency as last_date_of_first_delinquency,
    base.date_of_first_delinquency
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
left join intermediate.standing_decisions as decisions on decisions.client_id = base.client_id
where base.date_of_first_delinquency < last_reports.date_of_first_delinquency
    -- Of a bankrupt person in good standing it is the day of the petition.
    and base.account_status <> '11'
    and last_reports.account_status <> '11'
    and coalesce(decisions.restated_on <= last_reports.date_of_account_information, true)
