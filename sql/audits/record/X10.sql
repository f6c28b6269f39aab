-- id: X10
-- scope: record
-- severity: quarantine
-- finds: a paid account without a closing day
-- why: a paid account ages from the day on which it was paid
-- harm: the account looks open
-- innocent: none
-- fields: 17A, 26
-- source: format rules 5.2 and 4.8
account_status in ('13', '61', '62', '63', '64', '65') and date_closed is null
