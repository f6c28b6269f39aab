-- id: M14
-- scope: pair
-- severity: warn
-- finds: a first consumer with another SSN, birth date or name than before
-- why: bureaus file the months of one account under one person
-- harm: two people's files are mixed
-- innocent: a marriage, or a value that was corrected
-- fields: 30 to 33
-- source: format rule 5.4
-- in runs: A46
ssn_digest <> prev_ssn_digest or birth_digest <> prev_birth_digest or name_digest <>
    prev_name_digest
