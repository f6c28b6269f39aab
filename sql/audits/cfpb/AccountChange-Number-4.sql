-- id: AccountChange-Number-4
-- scope: record
-- severity: info
-- finds: a change of the identification number alone with another account number beside it
-- why: a renumbering that contradicts itself cannot be carried out by a bureau
-- harm: the account stands twice on a file, or its history is lost
-- innocent: questionable for open accounts, so information only: with this indicator the field is meant to be blank, and blank differs from the old number: a correct segment hits
-- fields: 7, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
has_l1
and l1_change_indicator = '2'
and upper(l1_new_consumer_account_number) <> upper(consumer_account_number)
