-- Without an account there is no activity date; other runs have no header here.
-- given raw.bureaus
select *, 1 as position, 'X' as program_id, 'FURN01' as identification_number, 'f' as file_name
from (values ('TEST-2025-06', 'experian'), ('TEST-2025-05', 'equifax')) as t(run_id, bureau)
-- expect
select 'experian' as bureau, null as activity_date
