-- id: PROG-DateClosed-1
-- scope: pair
-- severity: warn
-- finds: a closing day of a loan that changed
-- why: what was once said about an account holds, or its change has a reason
-- harm: a delinquency looks newer, or an account looks like another
-- innocent: a wrong value was corrected on purpose; cannot hit an open (O) account
-- fields: 8, 26
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
prev_by_number
and portfolio_type in ('I', 'M')
and prev_date_closed is not null
and date_closed is distinct from prev_date_closed
