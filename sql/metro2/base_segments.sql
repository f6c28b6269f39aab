-- One row is an account to be reported: the values of one Metro 2 Base segment. Personal data.
-- Grain: account_id, client_id; consumer_account_number is unique.
-- Rule: an open account with terms 001, one a client relationship (D-001). Absent text is '', an
-- absent date null, amounts whole dollars. identification_number is the first bureau's; the writer
-- sets each bureau's own.
with first_bureau as (
    select identification_number
    from raw.bureaus
    where run_id = getvariable('run_id')
    order by position
    limit 1
),
-- What is withdrawn repeats what was told.
told as (
    select last_reports.client_id, last_reports.credit_limit, last_reports.terms_frequency,
        last_reports.compliance_condition_code, last_reports.consumer_information_indicator
    from intermediate.last_reports as last_reports
    semi join (
        select client_id from intermediate.positions where is_withdrawn
    ) as withdrawn
        on withdrawn.client_id = last_reports.client_id
)
select
    eligibility.account_id,
    eligibility.client_id,
    cast(null as timestamp) as time_stamp,
    coalesce((select identification_number from first_bureau), '') as identification_number,
    '' as cycle_identifier,
    account_numbers.consumer_account_number,
    account_terms.portfolio_type,
    account_terms.account_type,
    positions.date_opened,
    case when positions.is_withdrawn then told.credit_limit
        else account_terms.credit_limit end as credit_limit,
    positions.highest_credit,
    account_terms.terms_duration,
    case when positions.is_withdrawn then told.terms_frequency
        else account_terms.terms_frequency end as terms_frequency,
    cast(0 as bigint) as scheduled_monthly_payment_amount,
    case when positions.is_withdrawn then 0 else coalesce(cash.actual_payment_amount, 0) end
        as actual_payment_amount,
    positions.account_status,
    positions.payment_rating,
    history.payment_history_profile,
    positions.special_comment,
    case when positions.is_withdrawn then told.compliance_condition_code
        else coalesce(codes.compliance_condition_code, '') end as compliance_condition_code,
    positions.current_balance,
    positions.amount_past_due,
    positions.original_charge_off_amount,
    positions.date_of_account_information,
    positions.date_of_first_delinquency,
    positions.date_closed,
    case when positions.is_withdrawn then positions.told_last_payment
        else cash.date_of_last_payment end as date_of_last_payment,
    '' as interest_type_indicator,
    consumers.surname,
    consumers.first_name,
    consumers.middle_name,
    consumers.generation_code,
    -- Encrypted; the writer opens them.
    given.ssn as social_security_number,
    given.birth_date as date_of_birth,
    case when consumers.role = 'primary' then consumers.telephone_number else '' end
        as telephone_number,
    case when codes.is_deceased then 'X' else people.ecoa_code end as ecoa_code,
    case when positions.is_withdrawn then told.consumer_information_indicator
        else coalesce(codes.consumer_information_indicator, '') end
        as consumer_information_indicator,
    'US' as country_code,
    consumers.first_line_of_address,
    consumers.second_line_of_address,
    consumers.city,
    consumers.state,
    consumers.postal_code,
    consumers.address_indicator,
    consumers.residence_code
from intermediate.eligibility as eligibility
join intermediate.liable_people as people
    on people.client_id = eligibility.client_id
    and people.position = 0
join intermediate.positions as positions on positions.client_id = eligibility.client_id
-- Whoever is eligible has exactly one row in the next three too, and a person in the last two. Left
-- joins are taken as they stand: each table is hashed once, by itself. Inner ones would be put into
-- an order in which every join hashes all columns of those before it again.
left join intermediate.account_numbers as account_numbers
    on account_numbers.client_id = eligibility.client_id
left join intermediate.payment_history as history on history.client_id = eligibility.client_id
left join intermediate.account_terms as account_terms
    on account_terms.client_id = eligibility.client_id
left join intermediate.decided_codes as codes on codes.client_id = eligibility.client_id
left join told on told.client_id = eligibility.client_id
left join intermediate.cash_received as cash on cash.client_id = eligibility.client_id
left join intermediate.consumers as consumers on consumers.line_number = people.line_number
left join raw.consumers as given
    on given.run_id = getvariable('run_id')
    and given.line_number = people.line_number
where eligibility.is_eligible
