-- id: Status-DOFD-1
-- scope: record
-- severity: warn
-- finds: a delinquent account without a date of first delinquency
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 17B, 25
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
date_of_first_delinquency is null
and (account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83',
                '84', '88', '89', '93', '94', '95', '96', '97')
        or (account_status in ('05', '13')
                and payment_rating in ('1', '2', '3', '4', '5', '6', 'G', 'L')))
