-- materialized: view
-- One row is a time entry as FreshBooks last showed it, deleted ones too.
-- Grain: account_id, time_entry_id.
-- Rule: the newest version counts (page_id, item_index); when that one is a reject, there is no
-- row here.
with newest as (
    select *
    from staging.time_entry_versions
    where time_entry_id is not null
    qualify row_number() over (
        partition by account_id, time_entry_id order by page_id desc, item_index desc) = 1
)
select
    account_id,
    time_entry_id,
    identity_id,
    client_id,
    project_id,
    service_id,
    task_id,
    started_at,
    seconds,
    is_logged,
    is_billable,
    is_billed,
    is_active,
    created_at,
    page_id,
    item_index
from newest
where reject_code is null
