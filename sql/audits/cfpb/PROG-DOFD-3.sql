-- id: PROG-DOFD-3
-- scope: pair
-- severity: info
-- finds: an account that became current and kept its date of first delinquency
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: questionable for open accounts, so information only: an account that had wrongly no date before is hit as well; then the earlier month was the mistake
-- fields: 17A, 25
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83',
        '84', '93', '94', '95', '96', '97')
and account_status = '11'
and date_of_first_delinquency is not distinct from prev_date_of_first_delinquency
