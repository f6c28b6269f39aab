-- id: A30
-- severity: warn
-- finds: an account of which the events never show the highest credit that was told
-- why: M10; what was owed once was owed, so an invoice of a closed month was changed
-- harm: utilization is computed from an amount nobody owed
-- innocent: a wrong invoice was corrected or deleted; the file keeps what was told
-- fields: 12
-- source: format rule 5.4 (M10)
select
    base.consumer_account_number as account_key,
    positions.ledger_highest_credit,
    last_reports.highest_credit as last_highest_credit
from metro2.base_segments as base
join intermediate.positions as positions
    on positions.client_id = base.client_id and not positions.is_withdrawn
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where positions.ledger_highest_credit < last_reports.highest_credit
