-- id: X08
-- scope: record
-- severity: quarantine
-- finds: a date of first delinquency that is missing or too much
-- why: this day alone decides when the delinquency leaves the file
-- harm: a delinquency is shown for longer than the law allows, or one is made up
-- innocent: a person of the account is bankrupt
-- fields: 17A, 17B, 25, 38
-- source: format rules 5.2 and 4.4
account_status not in ('DA', 'DF')
and case
    when date_of_first_delinquency is null then
        account_status in ('61', '62', '63', '64', '65', '71', '78', '80', '82', '83', '84',
            '88', '89', '93', '94', '95', '96', '97')
        or (account_status in ('05', '13') and payment_rating in ('1', '2', '3', '4', '5', '6',
            'G', 'L'))
        or (is_rated_current and consumer_information_indicator in ('A', 'B', 'C', 'D', 'E',
            'F', 'G', 'H', 'Z', 'V', '1A'))
    else
        is_rated_current
        and consumer_information_indicator not in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Z',
            'V', '1A')
        and not list_has_any(associated_consumer_information_indicators, ['A', 'B', 'C', 'D',
            'E', 'F', 'G', 'H', 'Z', 'V', '1A'])
end
