-- id: A26
-- severity: block
-- finds: a delinquency reported before that ran on, now with a later Date of First Delinquency
-- why: M02; a later date keeps the mark on the report longer than the law allows (re-aging)
-- harm: a delinquency is shown for longer than the law allows
-- innocent: a back-dated payment shows it was current in between: record it with `decide restate`
-- fields: 25
-- source: format rule 5.4 (M02)
select
    base.consumer_account_number as account_key,
    last_reports.date_of_first_delinquency as last_date_of_first_delinquency,
    base.date_of_first_delinquency
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
left join intermediate.standing_decisions as decisions on decisions.client_id = base.client_id
where base.date_of_first_delinquency > last_reports.date_of_first_delinquency
    and base.date_of_first_delinquency <= last_reports.date_of_account_information
    -- Of a bankrupt person in good standing it is the day of the petition.
    and base.account_status <> '11'
    and last_reports.account_status <> '11'
    and coalesce(decisions.restated_on <= last_reports.date_of_account_information, true)
