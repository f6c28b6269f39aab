-- id: A32
-- severity: warn
-- finds: a name with a word that belongs to a title, an estate, a remark or a company
-- why: F20; such a record is not about a living consumer, or not under the legal name
-- harm: the account lands on nobody's file, or on that of an estate
-- innocent: a family name that is spelled like the word
-- fields: 30, 31
-- source: format rule 5.1 (F20)
select
    consumer_account_number as account_key,
    regexp_extract(
        surname || ' ' || first_name || ' ' || middle_name,
        '\b(MR|MRS|MS|DR|JR|SR|ESTATE|TRUST|DECEASED|CARE OF|ATTORNEY|UNKNOWN|LLC|INC|CORP|LTD)\b')
        as word
from metro2.base_segments
where regexp_matches(
    surname || ' ' || first_name || ' ' || middle_name,
    '\b(MR|MRS|MS|DR|JR|SR|ESTATE|TRUST|DECEASED|CARE OF|ATTORNEY|UNKNOWN|LLC|INC|CORP|LTD)\b')
