-- id: T12
-- scope: pair
-- severity: warn
-- finds: a closing day that changed on an open account or credit line
-- why: an account closes once
-- harm: the account ages from another day
-- innocent: reopened and closed again
-- fields: 8, 26
-- source: own rule; PROG-DateClosed-1 looks at loans only
portfolio_type in ('C', 'O', 'R')
and prev_date_closed is not null
and date_closed is distinct from prev_date_closed
