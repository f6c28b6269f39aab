-- id: A40
-- severity: warn
-- finds: an account that is reported with a bankruptcy indicator
-- why: what may be said about a bankrupt person is for people to judge, each month
-- harm: a discharged debt weighs on a consumer
-- innocent: the indicator is right; `decide waive` A40 for as long as it was reviewed
-- fields: 17A, 21, 22, 38
-- source: format rule 4.13
select
    consumer_account_number as account_key,
    consumer_information_indicator,
    account_status,
    date_of_first_delinquency
from metro2.base_segments
where consumer_information_indicator <> ''
