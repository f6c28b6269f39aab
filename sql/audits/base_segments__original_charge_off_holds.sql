-- id: A44
-- severity: block
-- finds: a charged-off account whose original charge-off amount differs from the last report
-- why: M09; the amount is what was written off on one day and never changes
-- harm: a loss looks larger or smaller than it was
-- innocent: none
-- fields: 23
-- source: format rule 5.4 (M09)
select
    base.consumer_account_number as account_key,
    base.original_charge_off_amount,
    last_reports.original_charge_off_amount as last_original_charge_off_amount
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where last_reports.original_charge_off_amount > 0
    and base.account_status in ('64', '97')
    and base.original_charge_off_amount <> last_reports.original_charge_off_amount
