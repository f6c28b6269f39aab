-- One row is a usable row of the run's consumer file: who a person is to an account, the cleaned
-- name and address, and facts about what is encrypted.
-- Grain: line_number. Personal data. A client has one row with role primary and may have more.
-- Rule: null in a cleaned column means that the text cannot be reported as it is (D-020, D-048,
-- D-049); intermediate.people_rejects says why.
-- materialized: view
select
    given.line_number,
    given.client_id,
    given.role,
    given.kind,
    names.surname,
    names.first_name,
    names.middle_name,
    names.generation_code,
    given.ssn <> '' as has_ssn,
    given.birth_date <> '' as has_birth_date,
    given.ssn_fingerprint,
    given.consent_date,
    coalesce(given.has_opted_out, false) as has_opted_out,
    coalesce(given.has_liability_evidence, false) as has_liability_evidence,
    addresses.is_own_address,
    coalesce(
        metro2_telephone(clients.mobile_phone),
        metro2_telephone(clients.home_phone),
        metro2_telephone(clients.business_phone),
        '') as telephone_number,
    addresses.first_line_of_address,
    addresses.second_line_of_address,
    addresses.city,
    addresses.state,
    addresses.postal_code,
    addresses.address_indicator,
    coalesce(given.residence_code, '') as residence_code,
    coalesce(
        names.surname_code, names.first_name_code, names.middle_name_code,
        names.generation_code_code) is null as is_name_usable,
    addresses.reject_code is null as is_address_usable
from raw.consumers as given
join intermediate.consumer_names as names on names.line_number = given.line_number
join intermediate.consumer_addresses as addresses on addresses.line_number = given.line_number
left join staging.clients as clients
    on clients.account_id = getvariable('account_id')
    and clients.client_id = given.client_id
where given.run_id = getvariable('run_id')
