-- id: A17
-- severity: block
-- finds: status 13, 62 or 64 with money left, or with rating, DOFD or closing date against the status
-- why: X01, X03, X08, X10; the last word about an account stays for years
-- harm: a settled debt is shown as owed
-- innocent: none
-- fields: 17A, 17B, 21, 22, 25, 26
-- source: format rules 5.2 (X03, X10)
select
    consumer_account_number as account_key,
    account_status,
    current_balance,
    amount_past_due,
    payment_rating,
    date_closed,
    date_of_account_information,
    date_of_first_delinquency
from metro2.base_segments
where account_status in ('13', '62', '64')
    and (current_balance <> 0
        or amount_past_due <> 0
        or scheduled_monthly_payment_amount <> 0
        or coalesce(date_closed > date_of_account_information, true)
        or (account_status = '64') <> (original_charge_off_amount > 0)
        or (account_status = '13'
            and payment_rating not in ('0', '1', '2', '3', '4', '5', '6'))
        or (account_status <> '13' and payment_rating <> '')
        or (date_of_first_delinquency is null) <> (payment_rating = '0'
            and consumer_information_indicator
                not in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Z', '1A', 'V')))
