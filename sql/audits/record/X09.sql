-- id: X09
-- scope: record
-- severity: quarantine
-- finds: days of an account that are out of order or in the future
-- why: opened, delinquent, closed, paid, reported: each day lies between the first and the last of them
-- harm: ages and statutes are counted from a day that cannot be
-- innocent: none
-- fields: 10, 24 to 27
-- source: format rules 5.2 and 4.8
date_opened > date_of_account_information
or date_of_account_information > date_created
or date_of_first_delinquency not between date_opened and date_of_account_information
or date_closed not between date_opened and date_of_account_information
or date_of_last_payment not between date_opened and date_of_account_information
