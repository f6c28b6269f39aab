-- id: X11
-- scope: record
-- severity: quarantine
-- finds: a day of account information outside the month of the file
-- why: every value is as of that day
-- harm: old figures look new
-- innocent: a paid account keeps the day of its payment, so its statuses are not looked at
-- fields: 17A, 24
-- source: format rules 5.2 and 4.8
case
    when date_of_account_information <> activity_date then
        account_status in ('11', '71', '78', '80', '82', '83', '84', '93', '94', '95', '96', '97',
            'DA', 'DF')
        and date_trunc('month', date_of_account_information) <> date_trunc('month', activity_date)
end
