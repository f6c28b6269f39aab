-- One row is a value that bureaus were told about an account in a month, and one thing it came from.
-- Grain: run_id, client_id, field, source_kind, source_key.
-- Rule: rule, decision entry and kinds of source are those of seeds.field_rules; a source is the
-- newest version of the record that the run could see (etl.run_pins), with its page and the run or
-- sync that loaded it. Every value has a row of kind rule. Values about persons are masked; every
-- bureau was told the same, so the first by name stands for all.
-- Ask for one run_id: without it every run is worked through.
with reports as (
    select *
    from history.reported_accounts
    where origin = 'run'
    qualify bureau = min(bureau) over (partition by run_id)
),
told as (
    select
        reports.period,
        reports.run_id,
        reports.account_id,
        reports.client_id,
        reports.consumer_account_number,
        reports.account_type,
        rules.field,
        rules.rule,
        rules.decision,
        rules.sources,
        case
            when rules.is_personal = 'yes' then 'masked'
            else case rules.field
                when 'identification_number' then reports.identification_number
                when 'consumer_account_number' then reports.consumer_account_number
                when 'portfolio_type' then reports.portfolio_type
                when 'account_type' then reports.account_type
                when 'date_opened' then cast(reports.date_opened as varchar)
                when 'credit_limit' then cast(reports.credit_limit as varchar)
                when 'highest_credit' then cast(reports.highest_credit as varchar)
                when 'terms_duration' then reports.terms_duration
                when 'terms_frequency' then reports.terms_frequency
                when 'scheduled_monthly_payment_amount'
                then cast(reports.scheduled_monthly_payment_amount as varchar)
                when 'actual_payment_amount' then cast(reports.actual_payment_amount as varchar)
                when 'account_status' then reports.account_status
                when 'payment_rating' then reports.payment_rating
                when 'payment_history_profile' then reports.payment_history_profile
                when 'special_comment' then reports.special_comment
                when 'compliance_condition_code' then reports.compliance_condition_code
                when 'current_balance' then cast(reports.current_balance as varchar)
                when 'amount_past_due' then cast(reports.amount_past_due as varchar)
                when 'original_charge_off_amount'
                then cast(reports.original_charge_off_amount as varchar)
                when 'date_of_account_information'
                then cast(reports.date_of_account_information as varchar)
                when 'date_of_first_delinquency'
                then cast(reports.date_of_first_delinquency as varchar)
                when 'date_closed' then cast(reports.date_closed as varchar)
                when 'date_of_last_payment' then cast(reports.date_of_last_payment as varchar)
                when 'consumer_information_indicator' then reports.consumer_information_indicator
                when 'country_code' then 'US'
                when 'ecoa_code' then 'in the file'
                when 'address_indicator' then 'in the file'
                when 'residence_code' then 'in the file'
            end
        end as "value"
    from reports
    join seeds.field_rules as rules on rules.segment = 'base'
),
invoice_sources as (
    select pins.run_id, versions.client_id, 'invoice' as source_kind,
        cast(versions.invoice_id as varchar) as source_key, versions.page_id,
        versions.run_id as source_run_id, versions.vis_state, versions.create_date as source_date
    from etl.run_pins as pins
    join etl.runs as runs on runs.run_id = pins.run_id
    join staging.invoice_versions as versions
        on versions.account_id = runs.account_id and versions.page_id <= pins.through_page_id
    where versions.invoice_id is not null and versions.reject_code is null
    qualify row_number() over (
        partition by pins.run_id, versions.invoice_id
        order by versions.page_id desc, versions.item_index desc) = 1
),
payment_sources as (
    select pins.run_id, versions.client_id, 'payment' as source_kind,
        cast(versions.payment_id as varchar) as source_key, versions.page_id,
        versions.run_id as source_run_id, versions.vis_state, versions.payment_date as source_date
    from etl.run_pins as pins
    join etl.runs as runs on runs.run_id = pins.run_id
    join staging.payment_versions as versions
        on versions.account_id = runs.account_id and versions.page_id <= pins.through_page_id
    where versions.payment_id is not null and versions.reject_code is null
    qualify row_number() over (
        partition by pins.run_id, versions.payment_id
        order by versions.page_id desc, versions.item_index desc) = 1
),
credit_sources as (
    select pins.run_id, versions.client_id, 'credit_note' as source_kind,
        cast(versions.credit_id as varchar) as source_key, versions.page_id,
        versions.run_id as source_run_id, versions.vis_state, versions.create_date as source_date
    from etl.run_pins as pins
    join etl.runs as runs on runs.run_id = pins.run_id
    join staging.credit_note_versions as versions
        on versions.account_id = runs.account_id and versions.page_id <= pins.through_page_id
    where versions.credit_id is not null and versions.reject_code is null
    qualify row_number() over (
        partition by pins.run_id, versions.credit_id
        order by versions.page_id desc, versions.item_index desc) = 1
),
client_sources as (
    select pins.run_id, versions.client_id, 'client' as source_kind,
        cast(versions.client_id as varchar) as source_key, versions.page_id,
        versions.run_id as source_run_id
    from etl.run_pins as pins
    join etl.runs as runs on runs.run_id = pins.run_id
    join staging.client_versions as versions
        on versions.account_id = runs.account_id and versions.page_id <= pins.through_page_id
    where versions.client_id is not null and versions.reject_code is null
    qualify row_number() over (
        partition by pins.run_id, versions.client_id
        order by versions.page_id desc, versions.item_index desc) = 1
),
dated_sources as (
    select * from invoice_sources
    union all
    select * from payment_sources
    union all
    select * from credit_sources
),
sources as (
    select run_id, client_id, source_kind, source_key, page_id, source_run_id
    from client_sources
    union all
    select dated.run_id, dated.client_id, dated.source_kind, dated.source_key, dated.page_id,
        dated.source_run_id
    from dated_sources as dated
    join etl.runs as runs on runs.run_id = dated.run_id
    where dated.vis_state <> 1
        and dated.source_date <= last_day(cast(runs.period || '-01' as date))
    union all
    select run_id, client_id, 'consumer', 'line ' || line_number, null, run_id
    from raw.consumers
    where client_id is not null
),
found as (
    select told.*, sources.source_kind, sources.source_key, sources.page_id, sources.source_run_id
    from told
    join sources
        on sources.run_id = told.run_id
        and sources.client_id = told.client_id
        and list_contains(string_split(told.sources, ' '), sources.source_kind)
    union all
    select told.*, 'decision', cast(effects.decision_id as varchar), null, told.run_id
    from told
    join history.decision_effects as effects
        on effects.account_id = told.account_id
        and effects.client_id = told.client_id
        and effects.period = told.period
        and effects.field = told.field
    union all
    select told.*, 'mapping', 'line ' || rules.line_number, null, told.run_id
    from told
    join raw.mapping_rules as rules
        on rules.run_id = told.run_id and rules.account_type = told.account_type
    where list_contains(string_split(told.sources, ' '), 'mapping')
    union all
    select told.*, 'setting', settings.name, null, told.run_id
    from told
    join raw.settings as settings
        on settings.run_id = told.run_id
        and list_contains(string_split(told.sources, ' '), 'setting:' || settings.name)
    union all
    select told.*, 'setting', bureaus.bureau, null, told.run_id
    from told
    join raw.bureaus as bureaus on bureaus.run_id = told.run_id
    where told.sources = 'bureau'
    union all
    select told.*, 'report', max(earlier.period), null, max_by(earlier.run_id, earlier.period)
    from told
    join history.reported_accounts as earlier
        on earlier.account_id = told.account_id
        and earlier.client_id = told.client_id
        and earlier.period < told.period
    where list_contains(string_split(told.sources, ' '), 'report')
    group by all
    union all
    select told.*, 'rule', told.decision, null, told.run_id
    from told
)
select
    account_id,
    client_id,
    consumer_account_number,
    period,
    run_id,
    field,
    coalesce("value", '') as "value",
    rule,
    decision,
    source_kind,
    source_key,
    page_id,
    source_run_id
from found
