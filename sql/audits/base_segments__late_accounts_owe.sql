-- id: A15
-- severity: block
-- finds: status 71 to 84 without balance, amount past due or DOFD, or with a closing date
-- why: X04, X08; a delinquency without debt is a false derogatory mark
-- innocent: none
select
    consumer_account_number as account_key,
    account_status,
    current_balance,
    amount_past_due,
    date_of_first_delinquency
from metro2.base_segments
where account_status in ('71', '78', '80', '82', '83', '84')
    and (current_balance <= 0
        or amount_past_due <= 0
        or date_of_first_delinquency is null
        or date_closed is not null
        or payment_rating <> '')
