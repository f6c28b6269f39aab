-- One row is a record of this file with what was last told about its account beside it: the shape
-- that every rule of scope record or pair is a condition over.
-- Grain: record_number.
-- Rule: D-090. Columns of the earlier record begin with prev_ and are null without one (has_prev).
-- A renumbered account keeps its earlier record; prev_by_number says that the number is the same.
-- materialized: view
select
    records.* exclude (compliance_since),
    -- What follows is asked for by several rules.
    left(records.payment_history_profile, 1) as php1,
    case
        when strpos(records.payment_history_profile, 'B') > 0
            then strpos(records.payment_history_profile, 'B') - 1
        else length(records.payment_history_profile)
    end as profile_months,
    records.account_status = '11'
        or (records.account_status in ('05', '13') and records.payment_rating = '0')
        as is_rated_current,
    list_prepend(records.ecoa_code, records.associated_ecoa_codes) as ecoa_codes,
    case records.account_status
        when '71' then 30
        when '78' then 60
        when '80' then 90
        when '82' then 120
        when '83' then 150
        when '84' then 180
        else 0
    end as lowest_days_late,
    list_position(['11', '71', '78', '80', '82', '83', '84'], records.account_status)
        as late_step,
    case
        when previous.compliance_condition_code = records.compliance_condition_code
            then previous.compliance_since
        else records.compliance_since
    end as compliance_since,
    previous.account_link is not null as has_prev,
    coalesce(previous.consumer_account_number = records.consumer_account_number, false)
        as prev_by_number,
    cast(date_diff('month', previous.month, records.month) as integer) as months_since_prev,
    previous.consumer_information_indicator = ''
        and len(previous.associated_consumer_information_indicators) = 0 as prev_no_bankruptcy,
    list_position(['11', '71', '78', '80', '82', '83', '84'], previous.account_status)
        as prev_late_step,
    case
        when previous.account_status = '11' then '0'
        when previous.account_status = '71' then '1'
        when previous.account_status = '78' then '2'
        when previous.account_status = '80' then '3'
        when previous.account_status = '82' then '4'
        when previous.account_status = '83' then '5'
        when previous.account_status = '84' then '6'
        when previous.account_status in ('93', '62') then 'G'
        when previous.account_status in ('97', '64') then 'L'
        when previous.account_status in ('94', '65') then 'H'
        when previous.account_status in ('95', '61') then 'J'
        when previous.account_status in ('96', '63') then 'K'
        when previous.account_status in ('05', '13', '88', '89') then previous.payment_rating
        else 'D'
    end as prev_history_code,
    previous.month as prev_month,
    previous.activity_date as prev_activity_date,
    previous.identification_number as prev_identification_number,
    previous.consumer_account_number as prev_consumer_account_number,
    previous.portfolio_type as prev_portfolio_type,
    previous.account_type as prev_account_type,
    previous.date_opened as prev_date_opened,
    previous.credit_limit as prev_credit_limit,
    previous.highest_credit as prev_highest_credit,
    previous.terms_duration as prev_terms_duration,
    previous.terms_frequency as prev_terms_frequency,
    previous.scheduled_monthly_payment_amount as prev_scheduled_monthly_payment_amount,
    previous.actual_payment_amount as prev_actual_payment_amount,
    previous.account_status as prev_account_status,
    previous.payment_rating as prev_payment_rating,
    previous.payment_history_profile as prev_payment_history_profile,
    previous.special_comment as prev_special_comment,
    previous.compliance_condition_code as prev_compliance_condition_code,
    previous.current_balance as prev_current_balance,
    previous.amount_past_due as prev_amount_past_due,
    previous.original_charge_off_amount as prev_original_charge_off_amount,
    previous.date_of_account_information as prev_date_of_account_information,
    previous.date_of_first_delinquency as prev_date_of_first_delinquency,
    previous.date_closed as prev_date_closed,
    previous.date_of_last_payment as prev_date_of_last_payment,
    previous.interest_type_indicator as prev_interest_type_indicator,
    previous.generation_code as prev_generation_code,
    previous.ecoa_code as prev_ecoa_code,
    previous.consumer_information_indicator as prev_consumer_information_indicator,
    previous.country_code as prev_country_code,
    previous.address_indicator as prev_address_indicator,
    previous.residence_code as prev_residence_code,
    previous.has_ssn as prev_has_ssn,
    previous.has_birth_date as prev_has_birth_date,
    previous.ssn_digest as prev_ssn_digest,
    previous.birth_digest as prev_birth_digest,
    previous.name_digest as prev_name_digest,
    previous.j1_count as prev_j1_count,
    previous.j2_count as prev_j2_count,
    previous.k3_count as prev_k3_count,
    previous.has_k1 as prev_has_k1,
    previous.has_k2 as prev_has_k2,
    previous.has_k4 as prev_has_k4,
    previous.has_l1 as prev_has_l1,
    previous.has_n1 as prev_has_n1,
    previous.associated_ecoa_codes as prev_associated_ecoa_codes,
    previous.associated_consumer_information_indicators as prev_associated_consumer_information_indicators,
    previous.k2_purchased_sold_indicator as prev_k2_purchased_sold_indicator,
    previous.k2_purchased_sold_name as prev_k2_purchased_sold_name,
    previous.k4_balloon_payment_amount as prev_k4_balloon_payment_amount,
    previous.l1_change_indicator as prev_l1_change_indicator,
    previous.l1_new_consumer_account_number as prev_l1_new_consumer_account_number,
    previous.l1_new_identification_number as prev_l1_new_identification_number,
    previous.compliance_since as prev_compliance_since
from checks.records as records
left join checks.previous_records as previous on previous.account_link = records.account_link
