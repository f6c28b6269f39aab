-- id: M06
-- scope: pair
-- severity: warn
-- finds: a charge-off or collection that became what it cannot become
-- why: 97 ends as 64 or is deleted, 93 as 62, 97 or deleted
-- harm: a charge-off is washed away
-- innocent: none
-- fields: 17A
-- source: format rule 5.4
-- in runs: A29
(prev_account_status = '97' and account_status not in ('97', '64', 'DA', 'DF', '11'))
or (prev_account_status = '93' and account_status not in
    ('93', '62', '97', 'DA', 'DF', '11', '71', '78', '80', '82', '83', '84'))
