-- id: ECOA-J1J2-1
-- scope: record
-- severity: info
-- finds: a deceased first consumer with no deceased person beside them
-- why: the code of a deceased person is meant for each person
-- harm: a living co-holder looks deceased, or a deceased one alive
-- innocent: questionable for open accounts, so information only: a sole holder who died has no second person to carry the code
-- fields: 37, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
ecoa_code = 'X' and not list_has_any(associated_ecoa_codes, ['X'])
