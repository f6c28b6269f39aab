-- id: M01
-- scope: pair
-- severity: block
-- finds: an opening day, portfolio type or account type that changed
-- why: what an account is does not change; another value is another account
-- harm: a bureau splits or merges histories
-- innocent: a wrong value corrected after agreement with the bureau
-- fields: 8, 9, 10
-- source: format rule 5.4
-- in runs: A28
date_opened is distinct from prev_date_opened
or portfolio_type <> prev_portfolio_type
or account_type <> prev_account_type
