-- One row is a client with a consumer row, and the terms on which they buy.
-- Grain: client_id.
-- Rule: the first mapping rule by position that fits (D-060); what it leaves open comes from the
-- settings. No rule fits: rule_position and account_type are null, and the client is left out. The
-- same while an invoice line that cannot be read could make an earlier rule fit (D-061). An account
-- keeps the account type and portfolio under which it was reported (D-062).
with clients as (
    select client_id, arg_min(account_group, line_number) as account_group
    from raw.consumers
    where run_id = getvariable('run_id') and client_id is not null and role = 'primary'
    group by client_id
),
rules as (
    select * from raw.mapping_rules where run_id = getvariable('run_id')
),
chosen as (
    select client_id, min(position) as position
    from intermediate.mapping_fits
    group by client_id
),
first_asking as (
    select
        min(position) filter (where item_name is not null or project_id is not null) as lines,
        min(position) filter (where project_id is not null) as modern_project_id
    from rules
),
unreadable_lines as (
    select
        invoices.client_id,
        min(case when lines.reject_field = 'lines' then first_asking.lines
            else first_asking.modern_project_id end) as doubtful_position
    from staging.invoice_lines as lines
    join staging.invoices as invoices
        on invoices.page_id = lines.page_id and invoices.item_index = lines.item_index
    cross join first_asking
    where getvariable('reads_invoice_lines')
        and lines.reject_code is not null
        and invoices.account_id = getvariable('account_id')
        and invoices.vis_state <> 1
        and invoices.status <> 1
        and invoices.v3_status not in ('draft', 'created')
        and invoices.create_date <= getvariable('period_end')
    group by invoices.client_id
),
judged as (
    select
        clients.client_id,
        clients.account_group,
        coalesce(unreadable_lines.doubtful_position < coalesce(chosen.position, 2147483647), false)
            as is_doubtful,
        chosen.position
    from clients
    left join chosen on chosen.client_id = clients.client_id
    left join unreadable_lines on unreadable_lines.client_id = clients.client_id
),
decided as (
    select
        client_id,
        account_group,
        is_doubtful,
        case when not is_doubtful then position end as position
    from judged
)
select
    decided.client_id,
    decided.account_group,
    coalesce(last_reports.account_type, rules.account_type) as account_type,
    coalesce(last_reports.portfolio_type, rules.portfolio_type, 'O') as portfolio_type,
    '001' as terms_duration,
    coalesce(rules.terms_frequency, cast(getvariable('terms_frequency') as varchar))
        as terms_frequency,
    coalesce(rules.agreed_grace_days, cast(getvariable('agreed_grace_days') as integer))
        as agreed_grace_days,
    rules.net_days,
    coalesce(rules.credit_limit, 0) as credit_limit,
    rules.position as rule_position,
    rules.line_number as rule_line_number,
    rules.account_type as mapped_account_type,
    decided.is_doubtful
from decided
left join rules on rules.position = decided.position
left join intermediate.last_reports as last_reports
    on last_reports.client_id = decided.client_id
