-- id: AccountChange-Number-3
-- scope: record
-- severity: warn
-- finds: a new account number that is the old one
-- why: a renumbering that contradicts itself cannot be carried out by a bureau
-- harm: the account stands twice on a file, or its history is lost
-- innocent: none for the furnisher's own numbers; a segment filled by habit in every record
-- fields: 7, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
has_l1
and l1_change_indicator in ('1', '3')
and upper(l1_new_consumer_account_number) = upper(consumer_account_number)
