-- id: M02
-- scope: pair
-- severity: block
-- finds: a date of first delinquency that moved while the delinquency ran, or stayed after it ended
-- why: the day is fixed until the account is current, and gone then
-- harm: a delinquency is shown for longer than the law allows
-- innocent: none; a bankruptcy keeps its own day
-- fields: 17A, 25
-- source: format rules 5.4 and 4.4
-- in runs: A26, A27
(account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83', '84', '88',
    '89', '93', '94', '95', '96', '97')
    and prev_account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83',
        '84', '88', '89', '93', '94', '95', '96', '97')
    and date_of_first_delinquency is distinct from prev_date_of_first_delinquency)
or (account_status = '11'
    and prev_account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83',
        '84', '88', '89', '93', '94', '95', '96', '97')
    and date_of_first_delinquency is not null
    and consumer_information_indicator not in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Z', 'V',
        '1A')
    and not list_has_any(associated_consumer_information_indicators, ['A', 'B', 'C', 'D', 'E',
        'F', 'G', 'H', 'Z', 'V', '1A']))
