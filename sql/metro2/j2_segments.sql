-- One row is a further person on a reported account who lives elsewhere: the values of one J2
-- segment. Personal data.
-- Grain: account_id, client_id, position.
-- Rule: as metro2.j1_segments, with the person's own address.
select
    segments.account_id,
    segments.client_id,
    people.position,
    consumers.surname,
    consumers.first_name,
    consumers.middle_name,
    consumers.generation_code,
    -- Encrypted; the writer opens them.
    given.ssn as social_security_number,
    given.birth_date as date_of_birth,
    -- FreshBooks has the telephone of the client only.
    '' as telephone_number,
    people.ecoa_code,
    '' as consumer_information_indicator,
    'US' as country_code,
    consumers.first_line_of_address,
    consumers.second_line_of_address,
    consumers.city,
    consumers.state,
    consumers.postal_code,
    consumers.address_indicator,
    consumers.residence_code
from metro2.base_segments as segments
join intermediate.liable_people as people
    on people.client_id = segments.client_id
    and people.segment = 'j2'
join intermediate.consumers as consumers on consumers.line_number = people.line_number
join raw.consumers as given
    on given.run_id = getvariable('run_id')
    and given.line_number = people.line_number
