-- What a run was made from is there, or it is not.
-- given etl.runs
select *, 'TEST' as account_id, 'done' as state
from (values ('R1', '2025-05'), ('R2', '2025-06')) as t(run_id, period)
-- given etl.run_pins
select * from (values ('R2', 7)) as t(run_id, through_page_id)
-- given raw.settings
select * from (values ('R2', 'period')) as t(run_id, name)
-- given etl.run_rules
select * from (values ('R2', 'sql/a/b.sql', 'x')) as t(run_id, path, sha256)
-- given etl.sql_texts
select * from (values ('x', 'select 1')) as t(sha256, text)
-- expect
select * from (values ('R1', false, null), ('R2', true, 7)) as t(run_id, can_be_made_again, through_page_id)
