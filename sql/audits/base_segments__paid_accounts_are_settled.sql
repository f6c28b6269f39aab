-- id: A17
-- severity: block
-- finds: status 13 with money left, no rating, no closing date, or a DOFD against the rating
-- why: X01, X03, X08, X10; the last word about an account stays for years
-- innocent: none
select
    consumer_account_number as account_key,
    current_balance,
    amount_past_due,
    payment_rating,
    date_closed,
    date_of_account_information,
    date_of_first_delinquency
from metro2.base_segments
where account_status = '13'
    and (current_balance <> 0
        or amount_past_due <> 0
        or scheduled_monthly_payment_amount <> 0
        or payment_rating not in ('0', '1', '2', '3', '4', '5', '6')
        or date_closed is distinct from date_of_account_information
        or (payment_rating = '0') <> (date_of_first_delinquency is null))
