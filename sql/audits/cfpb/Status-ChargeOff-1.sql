-- id: Status-ChargeOff-1
-- scope: record
-- severity: warn
-- finds: an original charge-off amount on an account that is not charged off
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: the fields were taken on different days
-- fields: 17A, 23
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status in ('05', '11', '13', '62', '65', '71', '78', '80', '82', '83', '84',
        '89', '93')
and original_charge_off_amount > 0
