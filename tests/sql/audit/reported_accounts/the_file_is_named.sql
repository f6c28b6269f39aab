-- An account names the file that carried it; a file of another product has none here.
-- given history.reported_accounts
select * from (values ('R1', 'equifax', 'N1', 'run'), ('import-1', 'equifax', 'N1', 'import')) as t(run_id, bureau, consumer_account_number, origin)
-- given etl.files
select * from (values ('R1', 'equifax', 'e.dat', 'x')) as t(run_id, bureau, file_name, sha256)
-- expect
select * from (values ('R1', 'N1', 'e.dat', 'x'), ('import-1', 'N1', null, null)) as t(run_id, consumer_account_number, file_name, file_sha256)
