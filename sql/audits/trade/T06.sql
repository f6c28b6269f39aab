-- id: T06
-- scope: pair
-- severity: info
-- finds: an account that comes back after a month in which it was not reported
-- why: a file has every open account every month
-- harm: the history has a hole, and rules that compare months misfire
-- innocent: an account held back on purpose
-- fields: 24
-- source: own rule
months_since_prev > 1
