-- id: M05
-- scope: pair
-- severity: block
-- finds: a paid account that is something else now
-- why: paid is the end; what begins again is another account
-- harm: a debt comes back from the dead
-- innocent: a payment was returned: that is a correction to be agreed with the bureau
-- fields: 17A
-- source: format rule 5.4
-- in runs: A29
prev_account_status in ('13', '61', '62', '63', '64', '65')
and account_status not in ('DA', 'DF')
and account_status <> prev_account_status
