-- id: Type-TermsDuration-1
-- scope: record
-- severity: warn
-- finds: terms that do not belong to the portfolio type
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: an agreement with a bureau about this type
-- fields: 8, 13, 14
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
terms_frequency <> 'D'
and ((portfolio_type = 'C' and terms_duration <> 'LOC')
        or (portfolio_type = 'O' and terms_duration <> '001')
        or (portfolio_type = 'R' and terms_duration <> 'REV')
        or (portfolio_type = 'I' and coalesce(try_cast(terms_duration as integer), 0) <= 0))
