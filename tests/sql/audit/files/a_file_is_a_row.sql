-- Every published file with its digest.
-- given etl.files
select * from (values ('R1', '2025-06', 'equifax', 'e.dat', 3, 'x')) as t(run_id, period, bureau, file_name, base_record_count, sha256)
-- expect
select * from (values ('R1', 'equifax', 'e.dat', 3, 'x')) as t(run_id, bureau, file_name, base_record_count, sha256)
