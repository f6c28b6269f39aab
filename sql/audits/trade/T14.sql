-- id: T14
-- scope: record
-- severity: warn
-- finds: a charged-off account that owes more than was charged off
-- why: payments make it fall, interest is not added in these files
-- harm: a consumer owes more each month on paper
-- innocent: interest and costs that a judgment allows
-- fields: 17A, 21, 23
-- source: own rule
account_status = '97' and current_balance > original_charge_off_amount and
    original_charge_off_amount > 0
