-- id: A19
-- severity: block
-- finds: an amount below 0, or more past due than owed
-- why: X06; part of a debt cannot be more than the debt
-- harm: a debt looks larger than it is
-- innocent: none
-- fields: 15, 16, 21 to 23
-- source: format rule 5.2 (X06)
select
    consumer_account_number as account_key,
    current_balance,
    amount_past_due,
    highest_credit,
    actual_payment_amount
from metro2.base_segments
where amount_past_due > current_balance
    or least(current_balance, amount_past_due, highest_credit, actual_payment_amount) < 0
    or highest_credit < current_balance
