-- id: AccountChange-ID-1
-- scope: record
-- severity: warn
-- finds: an announced new identification number that is blank
-- why: a renumbering that contradicts itself cannot be carried out by a bureau
-- harm: the account stands twice on a file, or its history is lost
-- innocent: none for the furnisher's own numbers; a segment filled by habit in every record
-- fields: segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
has_l1 and l1_change_indicator in ('2', '3') and l1_new_identification_number = ''
