-- id: X24
-- scope: record
-- severity: warn
-- finds: more months of history than the account is old
-- why: no month of an account lies before its opening
-- harm: a history is made up
-- innocent: a history brought along from an older account
-- fields: 10, 18, 24
-- source: format rules 5.2 and 4.9
-- in runs: A23
profile_months > 0
and profile_months > date_diff('month', date_opened, date_of_account_information)
    - case
        when extract(day from date_of_account_information) < extract(day from date_opened)
            and last_day(date_of_account_information) <> date_of_account_information
            then 1
        else 0
    end
