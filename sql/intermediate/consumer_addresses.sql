-- One row is the mailing address of a person of the run's consumer file, cleaned into what Base
-- fields 39 to 45 allow, or the reason why it cannot be reported.
-- Grain: line_number. Personal data.
-- Rule: the file's own address counts when it has a street, else the client's primary address in
-- FreshBooks, each as a whole (D-021). Street or PO box, a unit on the second line when the first
-- is too long, states by code or name, territories also as countries, military addresses with
-- their indicator; other countries are refused (D-049). A part with a code is null.
with letters as (
    select map_from_entries(list(struct_pack(key := letter, value := ascii))) as folds
    from seeds.latin_letters
),
chosen as (
    select
        consumers.line_number,
        consumers.street <> '' as is_own_address,
        case when consumers.street <> '' then consumers.street else clients.street end as street,
        case when consumers.street <> '' then consumers.street2 else clients.street2 end as street2,
        case when consumers.street <> '' then consumers.city else clients.city end as city,
        case when consumers.street <> '' then consumers.state else clients.province end as state,
        case when consumers.street <> '' then consumers.postal_code else clients.postal_code end
            as postal_code,
        case when consumers.street <> '' then '' else clients.country end as country,
        coalesce(consumers.address_indicator, '') as address_indicator
    from raw.consumers as consumers
    left join staging.clients as clients
        on clients.account_id = getvariable('account_id')
        and clients.client_id = consumers.client_id
    where consumers.run_id = getvariable('run_id')
        and consumers.client_id is not null
        and consumers.reject_code is null
),
folded as (
    select
        chosen.line_number,
        chosen.is_own_address,
        metro2_address(fold_latin(coalesce(chosen.street, ''), letters.folds)) as line1,
        metro2_address(fold_latin(coalesce(chosen.street2, ''), letters.folds)) as line2,
        metro2_address(fold_latin(coalesce(chosen.city, ''), letters.folds)) as city,
        regexp_replace(fold_latin(trim(coalesce(chosen.state, '')), letters.folds), '\s+', ' ', 'g')
            as state,
        fold_latin(trim(coalesce(chosen.country, '')), letters.folds) as given_country,
        case
            when not regexp_matches(given_country, '[.]|\s\s|[^\S ]') then given_country
            else regexp_replace(replace(given_country, '.', ''), '\s+', ' ', 'g')
        end as country,
        coalesce(chosen.postal_code, '') as postal_code,
        chosen.address_indicator
    from chosen
    cross join letters
),
state_names as (
    select code as given, code from seeds.us_states
    union
    select name, code from seeds.us_states
),
territories as (
    select replace(given, '.', '') as given, any_value(code) as code
    from state_names
    where code in ('AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI')
    group by all
),
placed as (
    select
        folded.* exclude (line1, line2, city, state, given_country),
        -- A second line without a first one is the first.
        case when line1 = '' then line2 else line1 end as long_line,
        case when line1 = '' then '' else line2 end as second_line,
        case
            when regexp_full_match(folded.city, '[AFD]\.? ?P\.? ?O\.?')
                then regexp_replace(folded.city, '[. ]', '', 'g')
            else folded.city
        end as city,
        territories.code as territory_code,
        coalesce(state_names.code, case when folded.state = '' then territories.code end)
            as state_code
    from folded
    left join state_names on state_names.given = folded.state
    left join territories on territories.given = folded.country
),
lined as (
    select
        *,
        case
            when length(long_line) > 32 and second_line = '' then regexp_extract(
                long_line,
                '^(.{1,32}) ((?:APT|APARTMENT|UNIT|SUITE|STE|ROOM|RM|LOT|SPC|BLDG|FLOOR|FL) .{1,32})$',
                ['head', 'unit'])
        end as split_line,
        city in ('APO', 'FPO', 'DPO') as is_military_city,
        coalesce(state_code in ('AA', 'AE', 'AP'), false) as is_military_state
    from placed
),
parted as (
    select
        *,
        case when split_line.unit <> '' then split_line.head else long_line end as first_line,
        case when split_line.unit <> '' then split_line.unit else second_line end as last_line
    from lined
),
coded as (
    select
        *,
        address_reject_code(first_line, 32) as first_line_code,
        address_reject_code(last_line, 32) as last_line_code,
        address_reject_code(city, 20) as city_code,
        metro2_postal_code(postal_code) as zip
    from parted
),
judged as (
    select
        *,
        case
            when country not in ('', 'US', 'USA', 'UNITED STATES', 'UNITED STATES OF AMERICA')
                and territory_code is null then 'country foreign_address'
            when territory_code <> state_code then 'state unknown_state'
            when first_line = '' then 'street missing_street'
            when first_line_code is not null then 'street ' || first_line_code
            when starts_with(first_line, 'PO BOX ') <> starts_with(last_line, 'PO BOX ')
                and regexp_matches(first_line || ' ' || last_line, '\bPO BOX\b')
                and not regexp_full_match(last_line, '((APT|UNIT|SUITE|STE) [A-Z0-9-]+)?')
                then 'street2 street_and_po_box'
            when last_line_code is not null then 'street2 ' || last_line_code
            when city = '' then 'city missing_city'
            when city_code is not null then 'city ' || city_code
            when state_code is null then 'state unknown_state'
            when is_military_city <> is_military_state then 'city military_mismatch'
            when zip is null then 'postal_code bad_zip'
        end as reason
    from coded
)
select
    line_number,
    is_own_address,
    case when first_line_code is null then nullif(first_line, '') end as first_line_of_address,
    case when last_line_code is null then last_line end as second_line_of_address,
    case when city_code is null then nullif(city, '') end as city,
    state_code as state,
    zip as postal_code,
    case when address_indicator = '' and is_military_state then 'M' else address_indicator end
        as address_indicator,
    split_part(reason, ' ', 1) as reject_field,
    nullif(split_part(reason, ' ', 2), '') as reject_code
from judged
