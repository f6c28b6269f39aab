-- One row is a field of a person that cannot be reported as it is: key and code, no value.
-- Grain: line_number, field.
-- Rule: every field of a name is told, and the first fault of an address (D-048, D-049). Where the
-- address is the client's in FreshBooks, the fault is there. A company's own row is not judged,
-- and an address that nobody needs is not either.
with codes as (
    select line_number, 'surname' as field, surname_code as code
    from intermediate.consumer_names
    union all
    select line_number, 'first_name', first_name_code from intermediate.consumer_names
    union all
    select line_number, 'middle_name', middle_name_code from intermediate.consumer_names
    union all
    select line_number, 'generation', generation_code_code from intermediate.consumer_names
    union all
    select line_number, reject_field, reject_code from intermediate.consumer_addresses
)
select
    consumers.client_id,
    codes.line_number,
    case
        when codes.field in ('surname', 'first_name', 'middle_name', 'generation')
            or consumers.is_own_address then 'consumer file'
        else 'clients'
    end as source,
    codes.field,
    codes.code,
    remedies.remedy
from codes
join intermediate.consumers as consumers on consumers.line_number = codes.line_number
join intermediate.liable_people as people on people.line_number = codes.line_number
left join seeds.people_remedies as remedies on remedies.code = codes.code
where codes.code is not null
    and (people.segment <> 'j1'
        or codes.field in ('surname', 'first_name', 'middle_name', 'generation'))
