-- id: M05W
-- scope: pair
-- severity: warn
-- finds: a paid account that is deleted
-- why: a paid account stays on a file for its good history
-- harm: good history is taken away
-- innocent: it never was that person's account
-- fields: 17A
-- source: format rule 5.4
prev_account_status in ('13', '61', '62', '63', '64', '65') and account_status in ('DA', 'DF')
