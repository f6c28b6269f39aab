-- Why a cleaned part of a person's name cannot be reported; NULL when it can. An empty part is
-- judged by who needs it. Nothing is cut and nothing is guessed: who "Ann & Bob" are is for the
-- firm to say.
-- Loaded after what it reads: files load in the order of their names.
create or replace macro name_reject_code(cleaned, width, titles, remarks, companies) as
    case
        when cleaned = '' then null
        when regexp_matches(cleaned, '[&+/;]|\bAND\b') then 'two_people'
        when list_contains(titles, cleaned)
            or (contains(cleaned, ' ') and list_has_any(titles, string_split(cleaned, ' ')))
            then 'title_in_name'
        when list_contains(companies, cleaned)
            or (contains(cleaned, ' ') and list_has_any(companies, string_split(cleaned, ' ')))
            then 'company_in_name'
        when contains(cleaned, 'CARE OF')
            -- Some people are called Null or Trust; nobody is called ESTATE OF TANDY.
            or (contains(cleaned, ' ') and list_has_any(remarks, string_split(cleaned, ' ')))
            or cleaned in ('DECEASED', 'UNKNOWN') then 'remark_in_name'
        when not regexp_full_match(cleaned, '[A-Z][A-Z -]*')
            then case when regexp_full_match(cleaned, '[ -~]*') then 'not_a_name'
                else 'not_latin' end
        when length(cleaned) > width then 'name_too_long'
    end;
