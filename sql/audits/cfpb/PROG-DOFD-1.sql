-- id: PROG-DOFD-1
-- scope: pair
-- severity: warn
-- finds: a date of first delinquency that changed while the delinquency went on
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: the date was corrected; derived from the oldest open invoice it would move each time that one is paid
-- fields: 17A, 25
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83',
        '84', '88', '89', '93', '94', '95', '96', '97')
and account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83', '84',
        '88', '89', '93', '94', '95', '96', '97')
and date_of_first_delinquency is distinct from prev_date_of_first_delinquency
