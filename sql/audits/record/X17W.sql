-- id: X17W
-- scope: record
-- severity: warn
-- finds: a company as the first consumer of a consumer file
-- why: companies belong on a commercial file
-- harm: a company is scored as a person
-- innocent: a sole proprietor who is reported under a trade name
-- fields: 37
-- source: format rules 5.2 and 6.4
ecoa_code = 'W'
