-- id: T01
-- scope: record
-- severity: warn
-- finds: a company with the SSN or birth date of a person
-- why: a relationship is with a company or with a person
-- harm: a person answers for the debts of a company
-- innocent: a sole proprietor
-- fields: 32, 33, 37
-- source: own rule
ecoa_code = 'W' and (has_ssn or has_birth_date)
