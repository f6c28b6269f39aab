-- One row is a client ever seen in the FreshBooks account, and what becomes of them in this file.
-- Grain: account_id, client_id.
-- Rule: the first reason that applies, in the order below; `reported` when none does (D-019).
-- First what makes the figures unprovable, then what makes them no credit, then who the consumer
-- is, last what was reported before. So a person who repairs the first reason sees the next one.
with clients_seen as (
    select client_id from staging.clients where account_id = getvariable('account_id')
    union
    select client_id from staging.invoices where account_id = getvariable('account_id')
    union
    select client_id
    from staging.rejects
    where account_id = getvariable('account_id')
        and client_id is not null
        and stream in ('clients', 'invoices')
),
client_rejects as (
    select
        client_id,
        bool_or(stream = 'clients') as is_client_rejected,
        bool_or(stream <> 'clients') as is_source_rejected
    from staging.rejects
    where account_id = getvariable('account_id') and client_id is not null
    group by client_id
),
invoice_facts as (
    select
        client_id,
        bool_or(not is_proven) as has_unproven,
        bool_or(is_disputed) as has_disputed,
        bool_or(currency_code <> 'USD') as has_foreign
    from intermediate.issued_invoices
    group by client_id
),
draft_clients as (
    select distinct client_id
    from staging.invoices
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and create_date <= getvariable('period_end')
),
foreign_clients as (
    select client_id
    from staging.payments
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and currency_code <> 'USD'
        and payment_date <= getvariable('period_end')
    union
    select client_id
    from staging.credit_notes
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and currency_code <> 'USD'
        and create_date <= getvariable('period_end')
),
consumer_rows as (
    select client_id, count(*) as row_count, bool_or(reject_code is not null) as is_rejected
    from raw.consumers
    where run_id = getvariable('run_id') and client_id is not null
    group by client_id
),
consumer_facts as (
    select
        consumers.client_id,
        bool_or(consumers.kind = 'company') as is_company,
        bool_or(consumers.ssn <> '' or consumers.birth_date is not null) as is_identified,
        bool_and(consumers.is_name_usable) as is_name_usable,
        bool_and(consumers.is_address_usable) as is_address_usable,
        bool_and(account_terms.rule_position is not null) as has_account_type
    from intermediate.consumers as consumers
    left join intermediate.account_terms as account_terms
        on account_terms.client_id = consumers.client_id
    group by consumers.client_id
),
judged as (
    select
        seen.client_id,
        case
            when coalesce(client_rejects.is_client_rejected, false) then 'client_rejected'
            when clients.client_id is null then 'client_missing'
            when coalesce(client_rejects.is_source_rejected, false) then 'source_rejected'
            when coalesce(invoice_facts.has_unproven, false) then 'balance_not_proven'
            when coalesce(invoice_facts.has_disputed, false) then 'disputed_invoice'
            when coalesce(invoice_facts.has_foreign, false)
                or foreign_clients.client_id is not null then 'foreign_currency'
            when draft_clients.client_id is null then 'no_invoice'
            when invoice_facts.client_id is null then 'only_drafts'
            when positions.client_id is null then 'never_on_credit'
            when consumer_rows.client_id is null then 'no_consumer_row'
            when consumer_rows.is_rejected then 'consumer_row_rejected'
            when consumer_rows.row_count > 1 then 'duplicate_consumer_row'
            when consumer_facts.is_company then 'company'
            when not consumer_facts.is_identified then 'no_identification'
            when not consumer_facts.has_account_type then 'no_account_type'
            when not consumer_facts.is_name_usable then 'name_unusable'
            when not consumer_facts.is_address_usable then 'address_unusable'
            when coalesce(last_reports.is_final, false) then 'already_reported_closed'
            when positions.closing = 'closed_before_period' and last_reports.client_id is null
                then 'closed_before_period'
            else 'reported'
        end as reason
    from clients_seen as seen
    left join staging.clients as clients
        on clients.account_id = getvariable('account_id')
        and clients.client_id = seen.client_id
    left join client_rejects on client_rejects.client_id = seen.client_id
    left join invoice_facts on invoice_facts.client_id = seen.client_id
    left join draft_clients on draft_clients.client_id = seen.client_id
    left join foreign_clients on foreign_clients.client_id = seen.client_id
    left join intermediate.positions as positions on positions.client_id = seen.client_id
    left join consumer_rows on consumer_rows.client_id = seen.client_id
    left join consumer_facts on consumer_facts.client_id = seen.client_id
    left join intermediate.last_reports as last_reports
        on last_reports.client_id = seen.client_id
)
select
    cast(getvariable('account_id') as varchar) as account_id,
    client_id,
    reason = 'reported' as is_eligible,
    reason
from judged
