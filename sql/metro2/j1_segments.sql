-- One row is a further person on a reported account who lives at the Base consumer's address: the
-- values of one J1 segment. Personal data.
-- Grain: account_id, client_id, position.
-- Rule: D-047. An indicator of bankruptcy is decided about the client and stands in the Base
-- segment only.
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
    '' as consumer_information_indicator
from metro2.base_segments as segments
join intermediate.liable_people as people
    on people.client_id = segments.client_id
    and people.segment = 'j1'
-- Few accounts have further people: their names are joined to them, not everybody's first.
join intermediate.consumer_names as names on names.line_number = people.line_number
join raw.consumers as given
    on given.run_id = getvariable('run_id')
    and given.line_number = people.line_number
