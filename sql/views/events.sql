-- One row is an event of the ledger.
-- Grain: event_id.
-- Rule: sha256 is over the JSON array of texts [previous_sha256, event_id, run_id, happened_at in
-- microseconds since 1970, stage, event, detail] (D-112).
select
    event_id,
    run_id,
    happened_at,
    stage,
    event,
    detail,
    previous_sha256,
    sha256
from etl.events
