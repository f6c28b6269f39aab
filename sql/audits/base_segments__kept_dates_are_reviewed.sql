-- id: A80
-- severity: warn
-- finds: a Date of First Delinquency that another product told and a decision keeps against invoices
-- why: the law counts from that day, and the invoices of this warehouse say another one
-- harm: a wrong day keeps a bad mark on a person for longer than the law allows
-- innocent: older invoices were never entered here; `decide countermand` ends it, or `waive` A80
-- fields: 25
-- source: format rule 5.4 (M02)
select
    base.consumer_account_number as account_key,
    base.date_of_first_delinquency,
    positions.ledger_first_delinquency,
    decisions.keep_date_id as decision_id
from metro2.base_segments as base
join intermediate.standing_decisions as decisions
    on decisions.client_id = base.client_id and decisions.keep_date_id is not null
join intermediate.positions as positions on positions.client_id = base.client_id
where base.date_of_first_delinquency <> positions.ledger_first_delinquency
    and not positions.is_withdrawn
