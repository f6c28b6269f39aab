-- id: X01
-- scope: record
-- severity: quarantine
-- finds: a payment rating that is missing or too much
-- why: readers take the rating for the status behind seven codes, and for nothing elsewhere
-- harm: a paid account looks current or late at random
-- innocent: none
-- fields: 17A, 17B
-- source: format rule 5.2
(account_status in ('05', '13', '65', '88', '89', '94', '95')) <> (payment_rating <> '')
