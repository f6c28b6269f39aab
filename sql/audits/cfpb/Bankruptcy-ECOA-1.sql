-- id: Bankruptcy-ECOA-1
-- scope: record
-- severity: warn
-- finds: a bankruptcy indicator on an account with an authorized user
-- why: a discharge changes what may be said about a debt and about whom
-- harm: a discharged debt weighs on a consumer, or one person's petition on another
-- innocent: only the person who filed is covered; somebody else still owes
-- fields: 38, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
consumer_information_indicator in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Z', 'V',
        '1A')
and list_has_any(associated_ecoa_codes, ['3'])
