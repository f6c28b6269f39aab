-- id: X23
-- scope: record
-- severity: warn
-- finds: a status whose bucket differs from the days since the date of first delinquency
-- why: both tell how late the account is
-- harm: the delinquency looks older or younger than it is
-- innocent: a partial payment explains a milder status
-- fields: 17A, 24, 25
-- source: format rules 5.2 and 4.4
-- in runs: A25
account_status in ('71', '78', '80', '82', '83', '84')
and date_of_account_information >= date_of_first_delinquency
and (date_of_account_information - date_of_first_delinquency + 30 < lowest_days_late
    or (lowest_days_late < 180
        and date_of_account_information - date_of_first_delinquency >= lowest_days_late))
