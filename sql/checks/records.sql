-- One row is a record of this file as the rules see it. No personal data: of persons only what is
-- given and what is equal.
-- Grain: record_number.
-- Rule: D-090. `metro2 validate` loads the same columns from any file. account_link finds the
-- account in an earlier file; a digest is null where there is nothing to compare, and so is a field
-- of a segment that is not there. Amounts are whole dollars, absent text is ''.
-- materialized: view
-- Nearly every account has one person: only those with further ones are gathered, and sorted.
with further as (
    select
        client_id,
        list(ecoa_code order by position) filter (where position > 0) as associated_ecoa_codes,
        cast(count(*) filter (where segment = 'j1') as integer) as j1_count,
        cast(count(*) filter (where segment = 'j2') as integer) as j2_count,
        cast(count(*) filter (where not is_identified) as integer) as unidentified_count,
        count(ssn_fingerprint) filter (where ssn_fingerprint <> '')
            > count(distinct ssn_fingerprint) filter (where ssn_fingerprint <> '')
            as has_person_twice
    from intermediate.liable_people
    where client_id in (select client_id from intermediate.liable_people where position > 0)
    group by client_id
),
header as (
    select max(activity_date) as activity_date, max(date_created) as date_created
    from metro2.header_records
)
select
    base.client_id as record_number,
    base.consumer_account_number as account_key,
    cast(base.client_id as varchar) as account_link,
    cast(getvariable('period_start') as date) as month,
    header.activity_date,
    header.date_created,
    base.identification_number,
    base.consumer_account_number,
    base.portfolio_type,
    base.account_type,
    base.date_opened,
    base.credit_limit,
    base.highest_credit,
    base.terms_duration,
    base.terms_frequency,
    base.scheduled_monthly_payment_amount,
    base.actual_payment_amount,
    base.account_status,
    base.payment_rating,
    base.payment_history_profile,
    base.special_comment,
    base.compliance_condition_code,
    base.current_balance,
    base.amount_past_due,
    base.original_charge_off_amount,
    base.date_of_account_information,
    base.date_of_first_delinquency,
    base.date_closed,
    base.date_of_last_payment,
    base.interest_type_indicator,
    base.generation_code,
    base.ecoa_code,
    base.consumer_information_indicator,
    base.country_code,
    base.address_indicator,
    base.residence_code,
    base.social_security_number <> '' as has_ssn,
    base.date_of_birth <> '' as has_birth_date,
    case when person.ssn_fingerprint <> '' then hash(person.ssn_fingerprint) end as ssn_digest,
    case when given.birth_date_fingerprint <> '' then hash(given.birth_date_fingerprint) end
        as birth_digest,
    hash(base.surname || ',' || base.first_name) as name_digest,
    coalesce(further.j1_count, 0) as j1_count,
    coalesce(further.j2_count, 0) as j2_count,
    0 as k3_count,
    false as has_k1,
    false as has_k2,
    false as has_k4,
    renumbered.client_id is not null as has_l1,
    false as has_n1,
    coalesce(further.associated_ecoa_codes, cast([] as varchar[])) as associated_ecoa_codes,
    -- Indicators are decided about the client, so they stand in the Base segment only.
    cast([] as varchar[]) as associated_consumer_information_indicators,
    coalesce(further.unidentified_count, cast(not person.is_identified as integer), 0)
        as unidentified_count,
    coalesce(further.has_person_twice, false) as has_person_twice,
    cast(null as varchar) as k2_purchased_sold_indicator,
    cast(null as varchar) as k2_purchased_sold_name,
    cast(null as bigint) as k4_balloon_payment_amount,
    renumbered.change_indicator as l1_change_indicator,
    renumbered.new_consumer_account_number as l1_new_consumer_account_number,
    renumbered.new_identification_number as l1_new_identification_number,
    header.activity_date as compliance_since
from metro2.base_segments as base
cross join header
left join intermediate.liable_people as person
    on person.client_id = base.client_id
    and person.position = 0
left join further on further.client_id = base.client_id
left join raw.consumers as given
    on given.run_id = getvariable('run_id')
    and given.line_number = person.line_number
left join metro2.l1_segments as renumbered on renumbered.client_id = base.client_id
