-- id: PROG-ChargeOff-1
-- scope: pair
-- severity: warn
-- finds: an original charge-off amount that changed
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose
-- fields: 17A, 23
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and prev_account_status in ('64', '97')
and original_charge_off_amount is distinct from prev_original_charge_off_amount
