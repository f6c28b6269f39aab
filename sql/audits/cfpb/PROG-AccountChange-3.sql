-- id: PROG-AccountChange-3
-- scope: pair
-- severity: info
-- finds: an announced new account number that was the old one all along
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: questionable for open accounts, so information only: the accounts are linked by number, so only those whose number did not change are seen; rule M13 follows the change
-- fields: 7, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_l1_change_indicator in ('1', '3')
and prev_l1_new_consumer_account_number = consumer_account_number
