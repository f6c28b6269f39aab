-- id: Status-DOFD-2
-- scope: record
-- severity: info
-- finds: a current account with a date of first delinquency
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: questionable for open accounts, so information only: a current account of somebody in bankruptcy breaks this rule or its opposite, whatever is reported; the bankruptcy rule goes first
-- fields: 17A, 17B, 25
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
date_of_first_delinquency is not null
and (account_status = '11' or (account_status in ('05', '13') and payment_rating = '0'))
