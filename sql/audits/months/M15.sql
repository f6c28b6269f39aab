-- id: M15
-- scope: pair
-- severity: block
-- finds: a first consumer who was taken off the account and stands on it again
-- why: ECOA Z is final for that person
-- harm: somebody is held liable who was let go
-- innocent: another person of the same name
-- fields: 30, 31, 37
-- source: format rules 5.4 and 4.10
prev_ecoa_code = 'Z' and name_digest = prev_name_digest
