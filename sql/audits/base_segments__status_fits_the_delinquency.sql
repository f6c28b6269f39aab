-- id: A25
-- severity: warn
-- finds: a status whose bucket differs from the days since the Date of First Delinquency
-- why: X23; the two are computed from one ledger and agree unless something was paid
-- harm: a delinquency looks older or younger than it is
-- innocent: the oldest invoice was paid while another was late: the date stays, the bucket falls
-- fields: 17A, 24, 25
-- source: format rule 5.2 (X23)
select
    consumer_account_number as account_key,
    account_status,
    date_of_first_delinquency,
    date_of_account_information
from metro2.base_segments
where account_status in ('71', '78', '80', '82', '83', '84')
    and account_status <> case
        when date_of_account_information - date_of_first_delinquency >= 150 then '84'
        when date_of_account_information - date_of_first_delinquency >= 120 then '83'
        when date_of_account_information - date_of_first_delinquency >= 90 then '82'
        when date_of_account_information - date_of_first_delinquency >= 60 then '80'
        when date_of_account_information - date_of_first_delinquency >= 30 then '78'
        else '71'
    end
