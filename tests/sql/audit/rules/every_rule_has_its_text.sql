-- Two runs with one rule share its text.
-- given etl.run_rules
select * from (values ('R1', 'sql/a/b.sql', 'x'), ('R2', 'sql/a/b.sql', 'x')) as t(run_id, path, sha256)
-- given etl.sql_texts
select * from (values ('x', 'select 1')) as t(sha256, text)
-- expect
select * from (values ('R1', 'select 1'), ('R2', 'select 1')) as t(run_id, text)
