-- id: X07
-- scope: record
-- severity: quarantine
-- finds: a charge-off without its amount, or the amount without a charge-off
-- why: the original amount is what a charge-off is measured by
-- harm: a charge-off looks larger, smaller or newer than it was
-- innocent: none
-- fields: 17A, 23
-- source: format rule 5.2
account_status not in ('DA', 'DF')
and account_status not in ('61', '63', '65', '88', '89', '94', '95', '96')
and (account_status in ('64', '97')) <> (original_charge_off_amount > 0)
