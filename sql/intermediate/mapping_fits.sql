-- One row is a client of the consumer file and a mapping rule that fits them.
-- Grain: client_id, position.
-- Rule: a rule fits when every matcher it has finds its fact: the client's id, the group of the
-- consumer row, a line of that name or of that project on any invoice that is or was owed, dated
-- by the period's end (D-060, D-061). Facts and matchers are texts under one kind each, so one join
-- by equality serves all four.
with clients as (
    select client_id, arg_min(account_group, line_number) as account_group
    from raw.consumers
    where run_id = getvariable('run_id') and client_id is not null and role = 'primary'
    group by client_id
),
rules as (
    select * from raw.mapping_rules where run_id = getvariable('run_id')
),
matchers as (
    select position, 'client' as kind, cast(client_id as varchar) as wanted
    from rules
    where client_id is not null
    union all
    select position, 'group', account_group from rules where account_group is not null
    union all
    select position, 'item', lower(item_name) from rules where item_name is not null
    union all
    select position, 'project', cast(project_id as varchar)
    from rules
    where project_id is not null
),
invoices as (
    select client_id, page_id, item_index
    from staging.invoices
    where account_id = getvariable('account_id')
        and vis_state <> 1
        and status <> 1
        and v3_status not in ('draft', 'created')
        and create_date <= getvariable('period_end')
),
lines as (
    select invoices.client_id, lines.item_name, lines.project_id
    from staging.invoice_lines as lines
    join invoices
        on invoices.page_id = lines.page_id and invoices.item_index = lines.item_index
    where getvariable('reads_invoice_lines')
        and (
            lower(lines.item_name) in (select wanted from matchers where kind = 'item')
            or cast(lines.project_id as varchar) in (
                select wanted from matchers where kind = 'project'))
),
facts as (
    select client_id, 'client' as kind, cast(client_id as varchar) as found from clients
    union all
    select client_id, 'group', account_group from clients where account_group <> ''
    union all
    select distinct client_id, 'item', lower(item_name) from lines where item_name is not null
    union all
    select distinct client_id, 'project', cast(project_id as varchar)
    from lines
    where project_id is not null
),
found_matchers as (
    select facts.client_id, matchers.position, count(*) as found_count
    from facts
    join matchers on matchers.kind = facts.kind and matchers.wanted = facts.found
    semi join clients on clients.client_id = facts.client_id
    group by facts.client_id, matchers.position
),
wanted_counts as (
    select position, count(*) as wanted_count from matchers group by position
)
select found_matchers.client_id, found_matchers.position
from found_matchers
join wanted_counts
    on wanted_counts.position = found_matchers.position
    and wanted_counts.wanted_count = found_matchers.found_count
union all
select clients.client_id, rules.position
from clients
cross join rules
anti join wanted_counts on wanted_counts.position = rules.position
