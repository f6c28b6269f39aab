-- One row is what a bureau was told about an account in a month, and by which file.
-- Grain: period, bureau, identification_number, consumer_account_number.
-- Rule: nothing here names a person; file_name is null for files of another product.
select
    reports.*,
    files.file_name,
    files.sha256 as file_sha256
from history.reported_accounts as reports
left join etl.files as files on files.run_id = reports.run_id and files.bureau = reports.bureau
