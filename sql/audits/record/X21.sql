-- id: X21
-- scope: record
-- severity: quarantine
-- finds: a renumbering that its indicator does not explain, or that changes nothing
-- why: a bureau looks for exactly what the indicator announces
-- harm: the account stands twice
-- innocent: none
-- fields: 5, 7, segment L1
-- source: format rules 5.2 and 4.14
has_l1
and l1_change_indicator in ('1', '2', '3')
and (
    (l1_change_indicator in ('1', '3')) = (l1_new_consumer_account_number = '')
    or (l1_change_indicator in ('1', '3')
        and l1_new_consumer_account_number = consumer_account_number)
    or (l1_change_indicator in ('2', '3')) = (l1_new_identification_number = '')
    or (l1_change_indicator in ('2', '3')
        and l1_new_identification_number = identification_number))
