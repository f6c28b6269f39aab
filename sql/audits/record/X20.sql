-- id: X20
-- scope: record
-- severity: quarantine
-- finds: a sale of the account that comment and segment tell differently
-- why: who bought the debt is told in one place and that it was sold in another
-- harm: two companies report one debt
-- innocent: none
-- fields: 19, segment K2
-- source: format rules 5.2 and 4.14
(special_comment = 'AH') <> coalesce(has_k2 and k2_purchased_sold_indicator = '2', false)
or (has_k2 and (k2_purchased_sold_name <> '') = (k2_purchased_sold_indicator = '9'))
