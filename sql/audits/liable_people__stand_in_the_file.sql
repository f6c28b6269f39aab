-- id: A49
-- severity: block
-- finds: an account whose people in Base, J1 and J2 are not its liable people, or whose roles do not go together
-- why: X17; a person who is lost or doubled, or a joint holder without a second one, is a false report
-- harm: somebody is held liable who is not
-- innocent: none
-- fields: 37, segments J1 and J2
-- source: format rule 5.2 (X17)
with told as (
    select client_id, ecoa_code, true as is_base from metro2.base_segments
    union all
    select client_id, ecoa_code, false from metro2.j1_segments
    union all
    select client_id, ecoa_code, false from metro2.j2_segments
),
counted as (
    select
        client_id,
        count(*) as told_people,
        count(*) filter (where is_base) as base_people,
        count(*) filter (where ecoa_code = '2') as joint_people,
        count(*) filter (where ecoa_code = '7') as makers,
        count(*) filter (where ecoa_code = '5' and not is_base) as co_makers,
        -- Told as ended, deceased or deleted: what the others are says nothing then.
        bool_or(ecoa_code in ('T', 'X', 'Z')) as has_gone
    from told
    group by client_id
),
liable as (
    select client_id, count(*) as liable_people from intermediate.liable_people group by client_id
)
select
    cast(counted.client_id as varchar) as account_key,
    counted.told_people,
    coalesce(liable.liable_people, 0) as liable_people
from counted
left join liable on liable.client_id = counted.client_id
where counted.base_people <> 1
    or counted.told_people is distinct from liable.liable_people
    or (not counted.has_gone
        and (counted.joint_people = 1 or (counted.makers > 0) and counted.co_makers = 0))
