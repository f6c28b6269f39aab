-- id: X07W
-- scope: record
-- severity: warn
-- finds: a charge-off amount with a status of collateral
-- why: field 23 belongs to 64 and 97
-- harm: the loss is counted twice
-- innocent: an agreement with a bureau
-- fields: 17A, 23
-- source: format rule 5.2
account_status in ('61', '63', '65', '88', '89', '94', '95', '96') and
    original_charge_off_amount > 0
