-- id: X19
-- scope: record
-- severity: quarantine
-- finds: closed at the consumer's request without a closing day
-- why: the four codes all say that the account was closed
-- harm: a lender reads the account as open
-- innocent: none
-- fields: 20, 26
-- source: format rule 5.2
compliance_condition_code in ('XA', 'XD', 'XE', 'XJ') and date_closed is null
