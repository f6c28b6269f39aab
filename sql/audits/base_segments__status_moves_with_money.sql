-- id: A42
-- severity: warn
-- finds: a status that fell without money since the last report, or rose by more than time allows
-- why: M04; lateness grows by days and falls by payments and credit, by nothing else
-- harm: a delinquency is washed away or made worse
-- innocent: an invoice was deleted, edited, or paid before the last report and entered after it
-- fields: 16, 17A
-- source: format rule 5.4 (M04)
with moves as (
    select
        base.client_id,
        base.consumer_account_number,
        last_reports.account_status as last_account_status,
        base.account_status,
        last_reports.months_ago,
        last_reports.date_of_account_information as last_date,
        list_position(['11', '71', '78', '80', '82', '83', '84'], last_reports.account_status)
            as last_place,
        list_position(['11', '71', '78', '80', '82', '83', '84'], base.account_status) as place
    from metro2.base_segments as base
    join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
)
select
    consumer_account_number as account_key,
    last_account_status,
    account_status,
    last_date as last_date_of_account_information
from moves
where last_place > 0
    and place > 0
    -- A month of 31 days can skip a bucket.
    and (place > last_place + months_ago + 1
        or (place < last_place
            and not exists (
                select 1
                from intermediate.invoice_ledger as ledger
                where ledger.client_id = moves.client_id and ledger.event_date > moves.last_date
            )
            and not exists (
                select 1
                from intermediate.credit_changes as changes
                where changes.client_id = moves.client_id and changes.event_date > moves.last_date
            )))
