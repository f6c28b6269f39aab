-- One row is the header record of one bureau's file.
-- Grain: bureau.
-- Rule: only the program id of the file's own bureau is filled. activity_date is the newest
-- account update in the file, null when there is no account; date_created is the run's recorded
-- day in UTC.
with newest as (
    select max(date_of_account_information) as activity_date from metro2.base_segments
)
select
    bureaus.bureau,
    '' as cycle_identifier,
    '' as innovis_program_identifier,
    case when bureaus.bureau = 'equifax' then bureaus.program_id else '' end
        as equifax_program_identifier,
    case when bureaus.bureau = 'experian' then bureaus.program_id else '' end
        as experian_program_identifier,
    case when bureaus.bureau = 'transunion' then bureaus.program_id else '' end
        as transunion_program_identifier,
    newest.activity_date,
    cast(cast(getvariable('reported_at') as timestamp) as date) as date_created,
    cast(getvariable('program_date') as date) as program_date,
    cast(getvariable('program_revision_date') as date) as program_revision_date,
    cast(getvariable('furnisher_name') as varchar) as reporter_name,
    cast(getvariable('furnisher_address') as varchar) as reporter_address,
    cast(getvariable('furnisher_telephone') as varchar) as reporter_telephone_number,
    cast(getvariable('software_vendor_name') as varchar) as software_vendor_name,
    cast(getvariable('software_version') as varchar) as software_version_number,
    '' as microbilt_prbc_program_identifier
from raw.bureaus as bureaus
cross join newest
where bureaus.run_id = getvariable('run_id')
