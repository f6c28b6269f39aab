-- id: A28
-- severity: block
-- finds: opening date, portfolio type, account type or number differ from the last report
-- why: M01; to a bureau it would be another account
-- harm: a bureau splits or merges histories
-- innocent: the number was changed outside of `decide renumber`
-- fields: 7 to 10
-- source: format rule 5.4 (M01)
select
    base.consumer_account_number as account_key,
    last_reports.consumer_account_number as last_account_number,
    base.date_opened,
    last_reports.date_opened as last_date_opened,
    base.account_type,
    last_reports.account_type as last_account_type
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
left join history.renumberings as renumberings
    on renumberings.account_id = getvariable('account_id')
    and renumberings.period = last_reports.period
    and renumberings.old_account_number = last_reports.consumer_account_number
where base.date_opened <> last_reports.date_opened
    or base.portfolio_type <> last_reports.portfolio_type
    or base.account_type <> last_reports.account_type
    or base.consumer_account_number
        <> coalesce(renumberings.new_account_number, last_reports.consumer_account_number)
