-- id: X06
-- scope: record
-- severity: quarantine
-- finds: more past due than owed
-- why: what is late is part of what is owed
-- harm: a consumer looks as if more were owed
-- innocent: unapplied cash that was netted on one side only
-- fields: 17A, 21, 22
-- source: format rule 5.2
amount_past_due > current_balance
and account_status not in ('11', 'DA', 'DF', '13', '61', '62', '63', '64', '65')
and not (current_balance = 0 and account_status in ('71', '78', '80', '82', '83', '84', '93', '97'))
