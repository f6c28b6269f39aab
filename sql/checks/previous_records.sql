-- One row is an account as it was last told before this file, in the columns of checks.records.
-- Grain: account_link.
-- Rule: D-090. What no history keeps is null, and a rule that needs it does not hit. is_newest: told
-- in the newest earlier month; is_awaited: nothing explains why it should be missing now.
-- materialized: view
with sinces as (
    select
        reports.client_id,
        min(reports.date_of_account_information) as compliance_since
    from history.reported_accounts as reports
    join intermediate.last_reports as last_reports
        on last_reports.client_id = reports.client_id
        and last_reports.compliance_condition_code <> ''
    where reports.account_id = getvariable('account_id')
        and reports.period <= last_reports.period
        and not exists (
            select 1
            from history.reported_accounts as others
            where others.account_id = reports.account_id
                and others.client_id = reports.client_id
                and others.period between reports.period and last_reports.period
                and others.compliance_condition_code <> last_reports.compliance_condition_code
        )
    group by reports.client_id
),
newest as (
    select max(period) as period from intermediate.last_reports
),
-- As audit A11: a decision, or its age, explains why it is missing.
explained as (
    select client_id from intermediate.eligibility where reason in ('decided', 'obsolete')
),
renumbered as (
    select client_id, period, old_account_number, any_value(new_account_number) as new_number
    from history.renumberings
    where account_id = getvariable('account_id')
    group by client_id, period, old_account_number
)
select
    last_reports.client_id as record_number,
    last_reports.consumer_account_number as account_key,
    cast(last_reports.client_id as varchar) as account_link,
    cast(last_reports.period || '-01' as date) as month,
    last_reports.date_of_account_information as activity_date,
    cast(null as date) as date_created,
    cast(null as varchar) as identification_number,
    last_reports.consumer_account_number,
    last_reports.portfolio_type,
    last_reports.account_type,
    last_reports.date_opened,
    last_reports.credit_limit,
    last_reports.highest_credit,
    last_reports.terms_duration,
    last_reports.terms_frequency,
    cast(null as bigint) as scheduled_monthly_payment_amount,
    cast(null as bigint) as actual_payment_amount,
    last_reports.account_status,
    last_reports.payment_rating,
    last_reports.payment_history_profile,
    last_reports.special_comment,
    last_reports.compliance_condition_code,
    last_reports.current_balance,
    last_reports.amount_past_due,
    last_reports.original_charge_off_amount,
    last_reports.date_of_account_information,
    last_reports.date_of_first_delinquency,
    last_reports.date_closed,
    last_reports.date_of_last_payment,
    cast(null as varchar) as interest_type_indicator,
    cast(null as varchar) as generation_code,
    cast(null as varchar) as ecoa_code,
    last_reports.consumer_information_indicator,
    cast(null as varchar) as country_code,
    cast(null as varchar) as address_indicator,
    cast(null as varchar) as residence_code,
    cast(null as boolean) as has_ssn,
    cast(null as boolean) as has_birth_date,
    -- Audit A46 compares the persons.
    cast(null as ubigint) as ssn_digest,
    cast(null as ubigint) as birth_digest,
    cast(null as ubigint) as name_digest,
    cast(null as integer) as j1_count,
    cast(null as integer) as j2_count,
    cast(null as integer) as k3_count,
    false as has_k1,
    false as has_k2,
    false as has_k4,
    renumbered.client_id is not null as has_l1,
    false as has_n1,
    cast([] as varchar[]) as associated_ecoa_codes,
    cast([] as varchar[]) as associated_consumer_information_indicators,
    0 as unidentified_count,
    false as has_person_twice,
    cast(null as varchar) as k2_purchased_sold_indicator,
    cast(null as varchar) as k2_purchased_sold_name,
    cast(null as bigint) as k4_balloon_payment_amount,
    case when renumbered.client_id is not null then '1' end as l1_change_indicator,
    renumbered.new_number as l1_new_consumer_account_number,
    cast(null as varchar) as l1_new_identification_number,
    coalesce(sinces.compliance_since, last_reports.date_of_account_information)
        as compliance_since,
    last_reports.period = newest.period as is_newest,
    explained.client_id is null as is_awaited
from intermediate.last_reports as last_reports
cross join newest
left join explained on explained.client_id = last_reports.client_id
left join sinces on sinces.client_id = last_reports.client_id
left join renumbered
    on renumbered.client_id = last_reports.client_id
    and renumbered.period = last_reports.period
    and renumbered.old_account_number = last_reports.consumer_account_number
