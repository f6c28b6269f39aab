-- id: DOAI-DOFD-1
-- scope: record
-- severity: warn
-- finds: a delinquency that began more than seven years before the day of the account
-- why: the age of a delinquency decides how long it may be shown
-- harm: old debts stay on a file for longer than the law allows
-- innocent: a running delinquency that is reported although it is old
-- fields: 24, 25
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
date_of_account_information > date_of_first_delinquency + interval 7 year
