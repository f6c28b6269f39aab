-- id: X02
-- scope: record
-- severity: quarantine
-- finds: terms that do not belong to the portfolio type
-- why: the terms say how the balance falls due
-- harm: payments are scored against terms that nobody agreed on
-- innocent: none
-- fields: 8, 13, 14
-- source: format rule 5.2
terms_frequency <> 'D'
and ((portfolio_type = 'C' and terms_duration <> 'LOC')
    or (portfolio_type = 'R' and terms_duration <> 'REV')
    or (portfolio_type = 'O' and terms_duration <> '001')
    or (portfolio_type in ('I', 'M') and not regexp_full_match(terms_duration, '[0-9]+')))
