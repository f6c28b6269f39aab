-- One row is a client ever seen in the FreshBooks account, and what becomes of them in this file.
-- Grain: account_id, client_id.
-- Rule: the first reason that applies, in the order below; `reported` when none does (D-019).
-- First what makes the figures unprovable, then what makes them no credit, then who the consumer
-- is, then what people decided, then what was reported before, and last the rules that keep the
-- record in quarantine (D-140). So a person who repairs the first reason sees the next one. A withdrawal (delete) of a reported account needs none of the figures:
-- it repeats what was told.
with listed_sets as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from staging.clients
    where account_id = getvariable('account_id')
    group by word
),
other_sets as (
    select id_word(client_id) as word, bit_or(id_bit(client_id)) as bits
    from (
        select client_id from staging.invoices where account_id = getvariable('account_id')
        union all
        select client_id
        from staging.rejects
        where account_id = getvariable('account_id')
            and client_id is not null
            and stream in ('clients', 'invoices')
    ) as others
    group by word
),
-- Whoever is in no list: few, so the clients of all invoices are looked at as sets.
unlisted_sets as (
    select others.word, id_bits_without(others.bits, listed.bits) as bits
    from other_sets as others
    left join listed_sets as listed on listed.word = others.word
    where id_bits_without(others.bits, listed.bits) <> 0
),
clients_seen as (
    select client_id, true as is_listed
    from staging.clients
    where account_id = getvariable('account_id')
    union all
    select unlisted.word * 64 + places.place, false
    from unlisted_sets as unlisted
    join range(64) as places (place) on unlisted.bits & id_bit(places.place) <> 0
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
-- Few invoices have anything of this.
invoice_facts as (
    select
        client_id,
        bool_or(not is_proven) as has_unproven,
        bool_or(is_disputed) as has_disputed,
        bool_or(exchange_rate is null) as has_foreign
    from intermediate.issued_invoices
    where not is_proven or is_disputed or exchange_rate is null
    group by client_id
),
-- Whoever has a position was invoiced; only of the others it is to be asked.
without_position as (
    select seen.client_id
    from clients_seen as seen
    anti join intermediate.positions as positions on positions.client_id = seen.client_id
),
draft_clients as (
    select distinct invoices.client_id
    from staging.invoices as invoices
    semi join without_position on without_position.client_id = invoices.client_id
    where invoices.account_id = getvariable('account_id')
        and invoices.vis_state <> 1
        and invoices.create_date <= getvariable('period_end')
),
issued_clients as (
    select distinct issued.client_id
    from intermediate.issued_invoices as issued
    semi join without_position on without_position.client_id = issued.client_id
),
foreign_clients as (
    select client_id
    from staging.payments
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and currency_code not in (select currency_code from intermediate.exchange_rates)
        and payment_date <= getvariable('period_end')
    union
    select client_id
    from staging.credit_notes
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and currency_code not in (select currency_code from intermediate.exchange_rates)
        and create_date <= getvariable('period_end')
),
consumer_rows as (
    select
        client_id,
        count(*) filter (where role = 'primary') as primary_rows,
        -- A second primary row is a mistake of the file, told by its own reason.
        bool_or(
            reject_code <> 'duplicate_client_id'
            and role not in ('joint', 'co_maker', 'guarantor')) as is_rejected,
        bool_or(reject_code is not null and role in ('joint', 'co_maker', 'guarantor'))
            as has_rejected_others,
        bool_or(kind = 'company') as is_company,
        bool_or(role = 'primary' and has_opted_out) as has_opted_out
    from raw.consumers
    where run_id = getvariable('run_id') and client_id is not null
    group by client_id
),
further_people as (
    select
        client_id,
        bool_or(has_opted_out) as has_opted_out,
        bool_and(has_consent) as has_consent,
        bool_or(
            has_mixed_roles
            or not (is_identified and is_name_usable)
            or (segment = 'j2' and not is_address_usable)) as has_unusable
    from intermediate.liable_people
    where position > 0
    group by client_id
),
twice_liable as (
    select people.client_id
    from intermediate.liable_people as people
    semi join further_people on further_people.client_id = people.client_id
    where people.ssn_fingerprint <> ''
    group by people.client_id
    having count(*) > count(distinct people.ssn_fingerprint)
),
-- Nearly every account has its Base consumer alone.
people as (
    select
        base_people.client_id,
        base_people.has_opted_out or coalesce(further.has_opted_out, false) as has_opted_out,
        base_people.has_consent and coalesce(further.has_consent, true) as has_consent,
        base_people.is_identified,
        base_people.is_name_usable,
        base_people.is_address_usable,
        base_people.has_mixed_roles or coalesce(further.has_unusable, false) as has_unusable,
        twice_liable.client_id is not null as has_twice
    from intermediate.liable_people as base_people
    left join further_people as further on further.client_id = base_people.client_id
    left join twice_liable on twice_liable.client_id = base_people.client_id
    where base_people.position = 0
),
decided as (
    select
        in_force.client_id,
        bool_or(in_force.kind = 'suppress') as is_suppressed,
        -- A deletion of an earlier account says nothing about the one after it.
        bool_or(standing.delete_id is not null) as is_deleted,
        bool_or(in_force.kind in ('dispute', 'resolve')) as has_dispute_decision
    from intermediate.decisions_in_force as in_force
    left join intermediate.standing_decisions as standing
        on standing.client_id = in_force.client_id
    group by in_force.client_id
),
-- Empty while the rules are judged for the first time.
quarantined as (
    select distinct client_id from etl.quarantined where run_id = getvariable('run_id')
),
judged as (
    select
        seen.client_id,
        coalesce(decided.is_deleted, false)
            and last_reports.client_id is not null
            and last_reports.account_status not in ('DA', 'DF') as is_withdrawn,
        case
            when coalesce(client_rejects.is_client_rejected, false) then 'client_rejected'
            when not seen.is_listed then 'client_missing'
            when is_withdrawn then null
            when coalesce(client_rejects.is_source_rejected, false) then 'source_rejected'
            when coalesce(invoice_facts.has_unproven, false) then 'balance_not_proven'
            when coalesce(invoice_facts.has_disputed, false)
                and not coalesce(decided.has_dispute_decision, false) then 'disputed_invoice'
            when coalesce(invoice_facts.has_foreign, false)
                or foreign_clients.client_id is not null then 'foreign_currency'
            when positions.client_id is not null then null
            when draft_clients.client_id is null then 'no_invoice'
            when issued_clients.client_id is null then 'only_drafts'
            when positions.client_id is null then 'never_on_credit'
        end as figures_reason,
        case
            when coalesce(consumer_rows.primary_rows, 0) = 0 and consumer_rows.is_rejected is not true
                then 'no_consumer_row'
            when consumer_rows.is_rejected then 'consumer_row_rejected'
            when consumer_rows.primary_rows > 1 then 'duplicate_consumer_row'
            when consumer_rows.is_company and people.client_id is null then 'company'
        end as row_reason,
        case
            when is_withdrawn then null
            when consumer_rows.has_opted_out or people.has_opted_out then 'opted_out'
            when not people.has_consent then 'no_consent'
            when not people.is_identified then 'no_identification'
            when account_terms.rule_position is null then 'no_account_type'
            when not people.is_name_usable then 'name_unusable'
            when not people.is_address_usable then 'address_unusable'
            when consumer_rows.has_rejected_others or people.has_unusable or people.has_twice
                then 'joint_unusable'
            when decided.is_suppressed or decided.is_deleted and last_reports.client_id is null
                then 'decided'
            when last_reports.account_status in ('DA', 'DF') then 'already_reported_deleted'
            when coalesce(last_reports.is_final, false) then 'already_reported_closed'
            -- The day of the first missed due date; seven years run from it, or from 180 days
            -- later when the account was placed with collections or charged off.
            when positions.account_status in ('71', '78', '80', '82', '83', '84', '93', '97')
                and positions.date_of_first_delinquency - interval 30 day
                    + case when positions.account_status in ('93', '97') then interval 180 day
                        else interval 0 day end
                    + interval 7 year < getvariable('period_end')
                then 'obsolete'
            when last_reports.client_id is null
                and date_diff('day', positions.date_opened, getvariable('period_end'))
                    < coalesce(cast(getvariable('reporting_delay_days') as integer), 0)
                then 'too_new'
            when last_reports.client_id is null
                and positions.highest_credit
                    < coalesce(cast(getvariable('minimum_balance') as bigint), 0)
                then 'below_minimum_balance'
        end as person_reason,
        case
            when positions.closing = 'closed_before_period' and last_reports.client_id is null
                then 'closed_before_period'
        end as closing_reason,
        case when quarantined.client_id is not null then 'quarantined' end as quarantine_reason
    from clients_seen as seen
    left join client_rejects on client_rejects.client_id = seen.client_id
    left join invoice_facts on invoice_facts.client_id = seen.client_id
    left join draft_clients on draft_clients.client_id = seen.client_id
    left join issued_clients on issued_clients.client_id = seen.client_id
    left join foreign_clients on foreign_clients.client_id = seen.client_id
    left join intermediate.positions as positions on positions.client_id = seen.client_id
    left join consumer_rows on consumer_rows.client_id = seen.client_id
    left join people on people.client_id = seen.client_id
    left join decided on decided.client_id = seen.client_id
    left join intermediate.account_terms as account_terms
        on account_terms.client_id = seen.client_id
    left join intermediate.last_reports as last_reports
        on last_reports.client_id = seen.client_id
    left join quarantined on quarantined.client_id = seen.client_id
),
reasoned as (
    select
        client_id,
        coalesce(
            figures_reason, row_reason, person_reason, closing_reason, quarantine_reason,
            'reported') as reason
    from judged
)
select
    cast(getvariable('account_id') as varchar) as account_id,
    client_id,
    reason = 'reported' as is_eligible,
    reason
from reasoned
