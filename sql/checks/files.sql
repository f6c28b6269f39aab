-- One row is a file of this month, beside the one before it.
-- Grain: bureau.
-- Rule: D-090. previous_activity_date is the newest day that the same bureau was told before.
-- materialized: view
select
    headers.bureau,
    cast(getvariable('period_start') as date) as month,
    headers.activity_date,
    headers.date_created,
    (
        select max(reports.date_of_account_information)
        from history.reported_accounts as reports
        where reports.account_id = getvariable('account_id')
            and reports.period < getvariable('period')
            and reports.bureau = headers.bureau
    ) as previous_activity_date
from metro2.header_records as headers
