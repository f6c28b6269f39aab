-- One row is a file that was published for a bureau.
-- Grain: run_id, bureau.
-- Rule: digest and counts as recorded when the file got its name.
select
    run_id,
    period,
    bureau,
    file_name,
    base_record_count,
    byte_count,
    sha256,
    written_at
from etl.files
