-- id: A16
-- severity: block
-- finds: status 11 with an amount past due, a Date of First Delinquency, a rating or a date closed
-- why: X01, X05, X08; the record would contradict itself
-- innocent: none
select
    consumer_account_number as account_key,
    amount_past_due,
    date_of_first_delinquency,
    payment_rating,
    date_closed
from metro2.base_segments
where account_status = '11'
    and (amount_past_due <> 0
        or date_of_first_delinquency is not null
        or payment_rating <> ''
        or date_closed is not null)
