-- id: X26
-- scope: record
-- severity: quarantine
-- finds: one person twice in one record
-- why: each person stands in a record once
-- harm: one person looks like two
-- innocent: none
-- fields: 32, segments J1 and J2
-- source: format rule 5.2
has_person_twice
