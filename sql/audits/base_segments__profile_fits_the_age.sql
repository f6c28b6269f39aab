-- id: A23
-- severity: block
-- finds: a profile that tells of months before the month in which the account was opened
-- why: X24; nobody can pay or owe before the account exists
-- harm: a history is made up
-- innocent: none; the months before the opening are B
-- fields: 10, 18
-- source: format rule 5.2 (X24)
select
    consumer_account_number as account_key,
    date_opened,
    length(rtrim(payment_history_profile, 'B')) as told_months,
    datediff('month', date_opened, date_of_account_information) as calendar_months
from metro2.base_segments
where length(rtrim(payment_history_profile, 'B'))
    > datediff('month', date_opened, date_of_account_information)
