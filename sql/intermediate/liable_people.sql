-- One row is a person who is liable for a client's account: the Base consumer (position 0) and
-- those who follow in J1 and J2.
-- Grain: client_id, position; also line_number.
-- Rule: the client is the Base consumer; a company is never sent, its first guarantor with evidence
-- of liability is (D-047). ECOA: 1 alone, 2 for joint holders, 7 with co-makers or guarantors, who
-- are 5. Who lives at the Base consumer's cleaned address or names none goes into J1.
with clients as (
    select
        client_id,
        bool_or(kind = 'company') as is_company,
        bool_or(role = 'joint') as has_joint,
        bool_or(role in ('co_maker', 'guarantor')) as has_co_maker,
        count(*) > 1 as has_several
    from intermediate.consumers
    group by client_id
),
liable as (
    select
        consumers.*,
        clients.is_company,
        clients.has_joint,
        clients.has_co_maker,
        clients.has_several
    from intermediate.consumers as consumers
    join clients on clients.client_id = consumers.client_id
    where not clients.is_company
        or (consumers.role = 'guarantor' and consumers.has_liability_evidence)
),
-- Nearly everybody is alone: only the others are put into an order.
placed as (
    select *, 0 as position from liable where not has_several
    union all
    select
        *,
        row_number() over (
            partition by client_id order by role <> 'primary', line_number) - 1 as position
    from liable
    where has_several
),
base_people as (
    select * from placed where has_several and position = 0
)
select
    liable.client_id,
    cast(liable.position as integer) as position,
    liable.line_number,
    case
        when liable.position = 0 then 'base'
        when not liable.is_own_address
            or (liable.first_line_of_address is not distinct from base_people.first_line_of_address
                and liable.second_line_of_address = base_people.second_line_of_address
                and liable.city = base_people.city
                and liable.state = base_people.state
                and left(liable.postal_code, 5) = left(base_people.postal_code, 5))
            then 'j1'
        else 'j2'
    end as segment,
    case
        when liable.is_company or liable.role in ('co_maker', 'guarantor') then '5'
        when liable.role = 'joint' or liable.has_joint then '2'
        when liable.has_co_maker then '7'
        else '1'
    end as ecoa_code,
    -- 2 beside 5 has no meaning that a bureau knows, and who is liable with a company is a
    -- guarantor.
    case
        when liable.is_company then liable.has_joint
        else (liable.has_joint and liable.has_co_maker)
            or coalesce(base_people.role, liable.role) <> 'primary'
    end as has_mixed_roles,
    liable.has_ssn or liable.has_birth_date as is_identified,
    liable.is_name_usable,
    -- The FreshBooks address of a company is not where its guarantor lives.
    liable.is_address_usable and (liable.is_own_address or not liable.is_company)
        as is_address_usable,
    liable.has_opted_out,
    coalesce(liable.consent_date <= getvariable('period_end'), false) as has_consent,
    liable.ssn_fingerprint
from placed as liable
left join base_people on base_people.client_id = liable.client_id
