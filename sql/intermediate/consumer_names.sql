-- One row is the name of a person of the run's consumer file, cleaned into what Base fields 30 to
-- 33 allow, or the reason why a part of it cannot be reported.
-- Grain: line_number. Personal data.
-- Rule: D-048. Marks are folded by table, a suffix behind the surname becomes the generation code,
-- titles, remarks and couples are refused, nothing is cut. A part with a code is null.
with letters as (
    select map_from_entries(list(struct_pack(key := letter, value := ascii))) as folds
    from seeds.latin_letters
),
words as (
    select
        list(word) filter (where kind = 'title') as titles,
        list(word) filter (where kind = 'remark') as remarks,
        list(word) filter (where kind = 'company') as companies
    from seeds.name_words
),
suffixes as (
    select
        map_from_entries(list(struct_pack(key := suffix, value := code))) as codes,
        -- V and VI can be initials, so they are suffixes behind a surname only.
        list(suffix) filter (where length(suffix) > 1 and suffix <> 'VI') as certain
    from seeds.generation_suffixes
),
cleaned as (
    select
        consumers.line_number,
        consumers.kind = 'company' as is_company,
        consumers.generation,
        -- "Tandy, Jr." is a surname and a suffix.
        metro2_name(regexp_replace(
            fold_latin(consumers.surname, letters.folds),
            ',\s*(JR|SR|JUNIOR|SENIOR|II|III|IV|V|VI|VII|VIII|IX|[2-9](?:ND|RD|TH))\.?\s*$', ' \1'))
            as given_surname,
        metro2_name(fold_latin(consumers.first_name, letters.folds)) as first_name,
        metro2_name(fold_latin(consumers.middle_name, letters.folds)) as middle_name
    from raw.consumers as consumers
    cross join letters
    where consumers.run_id = getvariable('run_id')
        and consumers.client_id is not null
        and consumers.reject_code is null
),
suffixed as (
    select
        *,
        case
            when contains(given_surname, ' ')
                then suffixes.codes[string_split(given_surname, ' ')[-1]]
        end as suffix_code
    from cleaned
    cross join suffixes
),
parted as (
    select
        *,
        case
            when suffix_code is null then given_surname
            else trim(left(given_surname,
                length(given_surname) - length(string_split(given_surname, ' ')[-1])))
        end as surname
    from suffixed
),
judged as (
    select
        parted.*,
        coalesce(
            case when surname = '' and not is_company then 'missing_name' end,
            name_reject_code(surname, 25, words.titles, words.remarks, words.companies))
            as surname_code,
        coalesce(
            case when first_name = '' and not is_company then 'missing_name' end,
            case
                when list_contains(certain, first_name)
                    or (contains(first_name, ' ')
                        and list_has_any(certain, string_split(first_name, ' ')))
                    then 'suffix_misplaced'
            end,
            name_reject_code(first_name, 20, words.titles, words.remarks, words.companies))
            as first_name_code,
        coalesce(
            case
                when list_contains(certain, middle_name)
                    or (contains(middle_name, ' ')
                        and list_has_any(certain, string_split(middle_name, ' ')))
                    then 'suffix_misplaced'
            end,
            name_reject_code(middle_name, 20, words.titles, words.remarks, words.companies))
            as middle_name_code,
        case when generation <> '' and generation <> suffix_code then 'generation_conflict' end
            as generation_code_code
    from parted
    cross join words
)
select
    line_number,
    case when surname_code is null then surname end as surname,
    case when first_name_code is null then first_name end as first_name,
    case when middle_name_code is null then middle_name end as middle_name,
    case when generation_code_code is null then coalesce(suffix_code, generation) end
        as generation_code,
    surname_code,
    first_name_code,
    middle_name_code,
    generation_code_code
from judged
