-- id: M11
-- scope: pair
-- severity: info
-- finds: a balance that fell by more than was paid
-- why: money makes balances fall
-- harm: a payment is missing from the record
-- innocent: a credit note, a write-off or a settlement: in trade credit that is ordinary, and a run compares with its invoices (A43)
-- fields: 16, 21
-- source: format rule 5.4
-- in runs: A43
account_status not in ('DA', 'DF')
and current_balance < prev_current_balance - actual_payment_amount - 1
