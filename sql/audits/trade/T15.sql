-- id: T15
-- scope: pair
-- severity: info
-- finds: a deletion with other amounts than were reported last
-- why: what is withdrawn is what was told
-- harm: a bureau may not find what to delete
-- innocent: the account moved in the month in which it was deleted
-- fields: 17A, 21, 22
-- source: own rule
account_status in ('DA', 'DF')
and (current_balance <> prev_current_balance or amount_past_due <> prev_amount_past_due)
