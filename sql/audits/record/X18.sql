-- id: X18
-- scope: record
-- severity: quarantine
-- finds: a special comment that status, amounts or days deny
-- why: the comment is shown to everybody who reads the account
-- harm: a settled or sold debt looks owed, or the other way round
-- innocent: the comment stayed after the account moved on
-- fields: 17A, 19, 21, 22, 26
-- source: format rules 5.2 and 3.8
case
    when special_comment in ('C', 'AU', 'AX', 'BP') then
        account_status not in ('13', '61', '62', '63', '64', '65') or current_balance > 0 or
            amount_past_due > 0
    when special_comment in ('AH', 'AS', 'BJ') then
        current_balance > 0 or amount_past_due > 0
    when special_comment = 'AT' then
        current_balance > 0 or amount_past_due > 0 or date_closed is null
    when special_comment = 'O' then
        current_balance > 0 or amount_past_due > 0 or (date_closed is null and not has_l1)
    when special_comment = 'M' then
        date_closed is null or portfolio_type not in ('C', 'O', 'R')
    when special_comment = 'AP' then account_status in ('13', '61', '62', '63', '64', '65')
    when special_comment = 'BA' then
        account_status not in ('71', '78', '80', '82', '83', '84', '88', '89', '93', '94', '95',
            '96', '97')
        or current_balance = 0 or amount_past_due = 0
    when special_comment in ('BC', 'BF') then account_status <> '13' or current_balance > 0
    when special_comment in ('BD', 'BG', 'BI', 'BK') then current_balance = 0 or amount_past_due = 0
    when special_comment = 'BO' then
        date_closed is not null
        or account_status in ('13', '61', '62', '63', '64', '65', '88', '89', '94')
    when special_comment = 'BS' then
        current_balance > 0 or scheduled_monthly_payment_amount > 0
    when special_comment = 'CP' then
        account_status in ('13', '61', '62', '63', '64', '65') or current_balance = 0 or
            date_closed is not null
    else false
end
