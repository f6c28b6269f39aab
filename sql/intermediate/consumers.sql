-- One row is a usable row of the run's consumer file, cleaned into what Base fields 30 to 46
-- allow.
-- Grain: line_number. Personal data. A client has one row with role primary and may have more.
-- Rule: null in a cleaned column means that the text cannot be written as it is; nothing is cut
-- (D-020). The file's own address counts when it has a street, else the client's primary address
-- (D-021).
with chosen as (
    select
        consumers.line_number,
        consumers.client_id,
        consumers.role,
        consumers.kind,
        metro2_name(consumers.surname, 25) as surname,
        metro2_name(consumers.first_name, 20) as first_name,
        metro2_name(consumers.middle_name, 20) as middle_name,
        consumers.generation as generation_code,
        consumers.ssn <> '' as has_ssn,
        consumers.birth_date <> '' as has_birth_date,
        consumers.ssn_fingerprint,
        consumers.birth_date_fingerprint,
        consumers.account_group,
        consumers.consent_date,
        consumers.has_opted_out,
        consumers.has_liability_evidence,
        consumers.address_indicator,
        consumers.residence_code,
        consumers.street <> '' as is_own_address,
        case when consumers.street <> '' then consumers.street else clients.street end as street,
        case when consumers.street <> '' then consumers.street2 else clients.street2 end as street2,
        case when consumers.street <> '' then consumers.city else clients.city end as city,
        case when consumers.street <> '' then consumers.state else clients.province end as state,
        case when consumers.street <> '' then consumers.postal_code else clients.postal_code end
            as postal_code,
        case when consumers.street <> '' then '' else clients.country end as country,
        coalesce(
            metro2_telephone(clients.mobile_phone),
            metro2_telephone(clients.home_phone),
            metro2_telephone(clients.business_phone),
            '') as telephone_number
    from raw.consumers as consumers
    left join staging.clients as clients
        on clients.account_id = getvariable('account_id')
        and clients.client_id = consumers.client_id
    where consumers.run_id = getvariable('run_id')
        and consumers.client_id is not null
        and consumers.reject_code is null
),
state_names as (
    select code as given, code from seeds.us_states
    union
    select name, code from seeds.us_states
),
cleaned as (
    select
        chosen.*,
        nullif(metro2_address(chosen.street, 32), '') as first_line_of_address,
        metro2_address(chosen.street2, 32) as second_line_of_address,
        nullif(metro2_address(chosen.city, 20), '') as city_name,
        state_names.code as state_code,
        metro2_postal_code(chosen.postal_code) as zip_code,
        regexp_replace(upper(trim(chosen.country)), '[.]', '', 'g') in
            ('', 'US', 'USA', 'UNITED STATES', 'UNITED STATES OF AMERICA') as is_in_country
    from chosen
    left join state_names
        on state_names.given
            = regexp_replace(ascii_upper(trim(chosen.state)), '\s+', ' ', 'g')
)
select
    line_number,
    client_id,
    role,
    kind,
    surname,
    first_name,
    middle_name,
    generation_code,
    has_ssn,
    has_birth_date,
    ssn_fingerprint,
    birth_date_fingerprint,
    account_group,
    consent_date,
    coalesce(has_opted_out, false) as has_opted_out,
    coalesce(has_liability_evidence, false) as has_liability_evidence,
    is_own_address,
    telephone_number,
    first_line_of_address,
    second_line_of_address,
    city_name as city,
    state_code as state,
    zip_code as postal_code,
    coalesce(address_indicator, '') as address_indicator,
    coalesce(residence_code, '') as residence_code,
    coalesce(length(surname) > 0 and length(first_name) > 0 and middle_name is not null, false)
        as is_name_usable,
    coalesce(
        is_in_country
        and first_line_of_address is not null
        and second_line_of_address is not null
        and city_name is not null
        and state_code is not null
        and zip_code is not null, false) as is_address_usable
from cleaned
