-- One row is a month that was reported by this program and that events and decisions, as they are
-- known now, tell otherwise.
-- Grain: client_id, months_ago.
-- Rule: the code that was told last (of the status reported for the month, or of a correction since)
-- against the code of its last day now. What is milder is corrected in the profile, what is worse only
-- by a `restate` decision, and so is a correction that events no longer support. Collections,
-- charge-offs and months under a bankruptcy indicator are never corrected without one (D-041).
-- Final reports (paid, deleted) are not looked at: nothing follows them.
-- `cause` is the first that applies of: decision, deleted_invoice, edited_invoice, deleted_payment,
-- late_payment_entry, other; each seen after the run that reported the month (D-042).
with told_since as (
    select
        corrections.client_id,
        corrections.corrected_period,
        arg_max(corrections.corrected_code, corrections.period) as corrected_code
    from history.corrections as corrections
    where corrections.account_id = getvariable('account_id')
        and corrections.period < getvariable('period')
    group by corrections.client_id, corrections.corrected_period
),
reported as (
    select
        reports.client_id,
        reports.period,
        cast(datediff('month', cast(reports.period || '-01' as date),
            cast(getvariable('period_start') as date)) as integer) as months_ago,
        arg_min(reports.run_id, reports.bureau) as run_id,
        arg_min(reports.account_status, reports.bureau) as account_status,
        arg_min(reports.consumer_account_number, reports.bureau) as consumer_account_number
    from history.reported_accounts as reports
    left join (
        select client_id, told_after
        from intermediate.account_numbers
        where told_after is not null
    ) as numbers
        on numbers.client_id = reports.client_id
    where reports.account_id = getvariable('account_id')
        and reports.period < getvariable('period')
        -- As text: no report of any month is made a date to see how old it is.
        and reports.period >= strftime(
            cast(getvariable('period_start') as date) - interval 24 month, '%Y-%m')
        and reports.origin = 'run'
        and coalesce(reports.period > numbers.told_after, true)
        -- Told as current and current still: by far the most.
        and (reports.account_status <> '11'
            or reports.client_id in (select client_id from intermediate.month_codes)
            or reports.client_id in (select client_id from told_since))
    group by reports.client_id, reports.period
),
compared as (
    select
        reported.*,
        last_day(cast(reported.period || '-01' as date)) as month_end,
        coalesce(told_since.corrected_code, status_codes.history_code) as reported_code,
        coalesce(month_codes.code, '0') as now_code
    from reported
    join intermediate.positions as positions
        on positions.client_id = reported.client_id and not positions.is_withdrawn
    join seeds.status_codes as status_codes
        on status_codes.account_status = reported.account_status
    left join told_since
        on told_since.client_id = reported.client_id
        and told_since.corrected_period = reported.period
    left join intermediate.month_codes as month_codes
        on month_codes.client_id = reported.client_id
        and month_codes.months_ago = reported.months_ago
    where reported.account_status in ('11', '71', '78', '80', '82', '83', '84', '93', '97')
        and coalesce(told_since.corrected_code, status_codes.history_code)
            <> coalesce(month_codes.code, '0')
),
runs as (
    select
        runs.run_id,
        coalesce(runs.finished_at, runs.reported_at) as decided_until,
        coalesce(max(pages.page_id), 0) as through_page_id
    from etl.runs as runs
    left join raw.pages as pages on pages.run_id = runs.run_id
    where runs.run_id in (select run_id from compared)
    group by runs.run_id, runs.finished_at, runs.reported_at
),
changed_clients as (
    select distinct client_id from compared
),
invoice_changes as (
    select
        versions.client_id,
        versions.page_id,
        versions.create_date,
        versions.vis_state = 1
            and lag(versions.vis_state) over invoice_pages is distinct from 1 as is_deletion,
        (versions.create_date, versions.due_date, versions.amount)
            is distinct from lag((versions.create_date, versions.due_date, versions.amount))
                over invoice_pages
            and lag(versions.page_id) over invoice_pages is not null as is_edit
    from staging.invoice_versions as versions
    semi join changed_clients on changed_clients.client_id = versions.client_id
    where versions.account_id = getvariable('account_id') and versions.reject_code is null
    window invoice_pages as (
        partition by versions.invoice_id order by versions.page_id, versions.item_index)
),
payment_changes as (
    select
        versions.client_id,
        versions.page_id,
        versions.payment_date as event_date,
        lag(versions.page_id) over payment_pages is null and versions.vis_state <> 1 as is_entry,
        versions.vis_state = 1
            and lag(versions.vis_state) over payment_pages <> 1 as is_deletion
    from staging.payment_versions as versions
    semi join changed_clients on changed_clients.client_id = versions.client_id
    where versions.account_id = getvariable('account_id') and versions.reject_code is null
    window payment_pages as (
        partition by versions.payment_id order by versions.page_id, versions.item_index)
    union all
    select
        versions.client_id,
        versions.page_id,
        versions.create_date,
        lag(versions.page_id) over credit_pages is null and versions.vis_state <> 1,
        false
    from staging.credit_note_versions as versions
    semi join changed_clients on changed_clients.client_id = versions.client_id
    where versions.account_id = getvariable('account_id') and versions.reject_code is null
    window credit_pages as (
        partition by versions.credit_id order by versions.page_id, versions.item_index)
),
decided as (
    select in_force.client_id, in_force.decision_id, in_force.effective_on, made.recorded_at
    from intermediate.decisions_in_force as in_force
    join history.decisions as made on made.decision_id = in_force.decision_id
    where in_force.kind in ('charge_off', 'collection', 'reopen', 'close', 'write_off')
),
caused as (
    select
        compared.*,
        (
            select max(decided.decision_id)
            from decided
            where decided.client_id = compared.client_id
                and decided.effective_on <= compared.month_end
                and decided.recorded_at > runs.decided_until
        ) as causing_decision_id,
        exists (
            select 1
            from invoice_changes as changes
            where changes.client_id = compared.client_id
                and changes.is_deletion
                and changes.page_id > runs.through_page_id
        ) as has_deleted_invoice,
        exists (
            select 1
            from invoice_changes as changes
            where changes.client_id = compared.client_id
                and changes.is_edit
                and changes.page_id > runs.through_page_id
        ) as has_edited_invoice,
        exists (
            select 1
            from payment_changes as changes
            where changes.client_id = compared.client_id
                and changes.is_deletion
                and changes.page_id > runs.through_page_id
        ) as has_deleted_payment,
        exists (
            select 1
            from payment_changes as changes
            where changes.client_id = compared.client_id
                and changes.is_entry
                and changes.event_date <= compared.month_end
                and changes.page_id > runs.through_page_id
        ) as has_late_entry
    from compared
    left join runs on runs.run_id = compared.run_id
),
judged as (
    select
        caused.*,
        strpos('0123456GL', now_code) < strpos('0123456GL', reported_code) as is_favourable,
        reported_code in ('G', 'L')
            or exists (
                select 1
                from intermediate.decisions_in_force as bankruptcies
                where bankruptcies.client_id = caused.client_id
                    and bankruptcies.kind = 'bankruptcy'
                    and bankruptcies.effective_on <= caused.month_end
                    and bankruptcies.value not in ('Q', 'S', 'U')
                    and not exists (
                        select 1
                        from intermediate.decisions_in_force as removals
                        where removals.client_id = caused.client_id
                            and removals.kind = 'bankruptcy'
                            and removals.effective_on <= caused.month_end
                            and (removals.effective_on, removals.decision_id)
                                > (bankruptcies.effective_on, bankruptcies.decision_id)
                    )
            ) as is_held_back,
        decisions.restate_id
    from caused
    left join intermediate.standing_decisions as decisions
        on decisions.client_id = caused.client_id
)
select
    client_id,
    months_ago,
    period as corrected_period,
    reported_code,
    now_code,
    case
        when causing_decision_id is not null then 'decision'
        when has_deleted_invoice then 'deleted_invoice'
        when has_edited_invoice then 'edited_invoice'
        when has_deleted_payment then 'deleted_payment'
        when has_late_entry then 'late_payment_entry'
        else 'other'
    end as cause,
    is_favourable,
    case
        when restate_id is not null or (is_favourable and not is_held_back) then 'corrected'
        else 'needs_decision'
    end as action,
    coalesce(restate_id, causing_decision_id) as decision_id
from judged
