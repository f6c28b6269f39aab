-- id: Type-CreditLimit-1
-- scope: record
-- severity: info
-- finds: a credit limit on an account type that has none
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: questionable for open accounts, so information only: type 47 is on the lists with and without a limit, so it hits one of them whatever is reported
-- fields: 9, 11, 14
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_type in ('0A', '0C', '0F', '2C', '5A', '5B', '6A', '6B', '6D', '7B', '9A', '01',
        '02', '03', '04', '05', '06', '08', '10', '11', '13', '17', '19', '20', '25', '26',
        '47', '48', '77', '91')
and terms_frequency <> 'D'
and credit_limit > 0
