-- id: A20
-- severity: block
-- finds: dates against the order opened, delinquent, closed, reported; or out of the period
-- why: X09, X11; bureaus compute when a mark expires from these dates
-- harm: ages are counted from a day that cannot be
-- innocent: none
-- fields: 10, 24 to 27
-- source: format rule 5.2 (X09)
select
    consumer_account_number as account_key,
    date_opened,
    date_of_first_delinquency,
    date_closed,
    date_of_last_payment,
    date_of_account_information
from metro2.base_segments
where date_opened is null
    or date_of_account_information is null
    or date_opened > date_of_account_information
    or not coalesce(date_of_first_delinquency, date_opened)
        between date_opened and date_of_account_information
    or not coalesce(date_closed, date_opened) between date_opened and date_of_account_information
    or not coalesce(date_of_last_payment, date_opened)
        between date_opened and date_of_account_information
    or not date_of_account_information
        between getvariable('period_start') and getvariable('period_end')
    or date_of_account_information > cast(getvariable('reported_at') as date)
