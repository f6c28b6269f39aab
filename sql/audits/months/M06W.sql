-- id: M06W
-- scope: pair
-- severity: warn
-- finds: a charge-off that is current again, or a collection that came back
-- why: both happen, and both need a paper
-- harm: a charge-off is washed away
-- innocent: a reversal that is documented; a recall from the collector
-- fields: 17A
-- source: format rule 5.4
(prev_account_status = '97' and account_status = '11')
or (prev_account_status = '93' and account_status in ('11', '71', '78', '80', '82', '83', '84'))
