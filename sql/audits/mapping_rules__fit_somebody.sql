-- id: A51
-- severity: warn
-- finds: a mapping rule for a client, an item or a project that fits no client of the consumer file
-- why: a slip in an id or a name lets clients fall through to a later rule with another account type
-- harm: clients are reported under the wrong account type
-- innocent: the product or project is not invoiced yet, or the client is gone; take the rule out
-- fields: 9
-- source: own rule (D-060)
select
    'rule ' || rules.position as account_key,
    rules.line_number,
    rules.account_type
from raw.mapping_rules as rules
anti join intermediate.mapping_fits as fits on fits.position = rules.position
where rules.run_id = getvariable('run_id')
    and (rules.client_id is not null or rules.item_name is not null or rules.project_id is not null)
