-- id: X16
-- scope: record
-- severity: quarantine
-- finds: a person without SSN and without birth date
-- why: bureaus match by them
-- harm: the account lands on the file of somebody else
-- innocent: none; companies have neither
-- fields: 32, 33, segments J1 and J2
-- source: format rules 5.2 and 4.12
unidentified_count > 0
