-- One row is a run: a month of a FreshBooks account, how it ended, and what it was made from.
-- Grain: run_id.
-- Rule: can_be_made_again is true when every SQL text, the settings and how far pages and decisions
-- reached were written down and no purge took its consumer rows, which go together with the pages
-- that it alone needs (D-130); metro2 verify does it (D-111).
select
    runs.run_id,
    runs.account_id,
    runs.period,
    runs.state,
    runs.exit_code,
    runs.reported_at,
    runs.finished_at,
    runs.configuration_sha256,
    runs.consumer_file_sha256,
    runs.program_version,
    pins.sql_sha256,
    pins.through_page_id,
    pins.through_decision_id,
    pins.run_id is not null
        and exists (select 1 from raw.settings as settings where settings.run_id = runs.run_id)
        and not exists (
            select 1 from etl.purged_consumers as purged where purged.run_id = runs.run_id)
        and not exists (
            select 1
            from etl.run_rules as rules
            anti join etl.sql_texts as texts on texts.sha256 = rules.sha256
            where rules.run_id = runs.run_id) as can_be_made_again
from etl.runs as runs
left join etl.run_pins as pins on pins.run_id = runs.run_id
