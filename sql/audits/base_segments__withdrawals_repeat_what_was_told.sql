-- id: A39
-- severity: block
-- finds: an account withdrawn with facts that differ from its last report
-- why: a deletion is matched by what was told; it states nothing new
-- harm: a bureau does not find what it is to delete
-- innocent: none
-- fields: all
-- source: format rule 4.10
select
    base.consumer_account_number as account_key,
    base.account_status,
    last_reports.period as last_reported_period
from metro2.base_segments as base
left join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where base.account_status in ('DA', 'DF')
    and (last_reports.client_id is null
        or base.current_balance <> last_reports.current_balance
        or base.amount_past_due <> last_reports.amount_past_due
        or base.highest_credit <> last_reports.highest_credit
        or base.original_charge_off_amount <> last_reports.original_charge_off_amount
        or base.date_opened <> last_reports.date_opened
        or base.date_of_first_delinquency
            is distinct from last_reports.date_of_first_delinquency
        or base.date_closed is distinct from last_reports.date_closed)
