-- id: M09
-- scope: pair
-- severity: block
-- finds: an original charge-off amount that changed
-- why: the first loss is a fact of its day
-- harm: a loss looks larger or smaller than it was
-- innocent: none
-- fields: 17A, 23
-- source: format rule 5.4
-- in runs: A44
prev_original_charge_off_amount > 0
and account_status in ('64', '97')
and original_charge_off_amount <> prev_original_charge_off_amount
