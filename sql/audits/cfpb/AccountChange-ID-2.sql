-- id: AccountChange-ID-2
-- scope: record
-- severity: warn
-- finds: a new identification number although only the account number is said to change
-- why: a renumbering that contradicts itself cannot be carried out by a bureau
-- harm: the account stands twice on a file, or its history is lost
-- innocent: none for the furnisher's own numbers; a segment filled by habit in every record
-- fields: segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
has_l1 and l1_change_indicator = '1' and l1_new_identification_number <> ''
