-- id: Type-CreditLimit-2
-- scope: record
-- severity: info
-- finds: no credit limit on an account type that has one
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: questionable for open accounts, so information only: an open account has a limit only where one was agreed
-- fields: 9, 11, 14
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_type in ('0G', '2A', '7A', '8A', '9B', '07', '15', '18', '37', '43', '47', '89')
and terms_frequency <> 'D'
and credit_limit = 0
