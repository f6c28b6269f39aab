-- One row is a further person on a reported account who lives elsewhere: the values of one J2
-- segment. Personal data.
-- Grain: account_id, client_id, position.
-- Rule: as metro2.j1_segments, with the person's own address.
select
    segments.account_id,
    segments.client_id,
    people.position,
    names.surname,
    names.first_name,
    names.middle_name,
    names.generation_code,
    -- Encrypted; the writer opens them.
    given.ssn as social_security_number,
    given.birth_date as date_of_birth,
    -- FreshBooks has the telephone of the client only.
    '' as telephone_number,
    people.ecoa_code,
    '' as consumer_information_indicator,
    'US' as country_code,
    addresses.first_line_of_address,
    addresses.second_line_of_address,
    addresses.city,
    addresses.state,
    addresses.postal_code,
    addresses.address_indicator,
    coalesce(given.residence_code, '') as residence_code
from metro2.base_segments as segments
join intermediate.liable_people as people
    on people.client_id = segments.client_id
    and people.segment = 'j2'
-- Few accounts have further people: their names and addresses are joined to them, not
-- everybody's first.
join intermediate.consumer_names as names on names.line_number = people.line_number
join intermediate.consumer_addresses as addresses on addresses.line_number = people.line_number
join raw.consumers as given
    on given.run_id = getvariable('run_id')
    and given.line_number = people.line_number
