-- Each bureau's header holds its own program id only; activity is the newest update, made on the run's UTC day.
-- set furnisher_name = 'EXAMPLE STUDIO LLC'
-- set furnisher_telephone = '2145550100'
-- set software_version = '1.0'
-- set program_date = date '2020-05-01'
-- given raw.bureaus
select 'TEST-2025-06' as run_id, * from (values
    ('transunion', 2, 'TU01', 'FURN02', 't.dat'), ('equifax', 1, 'EF01', 'FURN01', 'e.dat')
) as t(bureau, position, program_id, identification_number, file_name)
-- given metro2.base_segments
select * from (values (date '2025-06-12'), (date '2025-06-30')) as t(date_of_account_information)
-- expect
select * from (values
    ('equifax', 'EF01', '', '', date '2025-06-30', date '2025-07-02', date '2020-05-01', 'EXAMPLE STUDIO LLC', '2145550100', '1.0'),
    ('transunion', '', '', 'TU01', date '2025-06-30', date '2025-07-02', date '2020-05-01', 'EXAMPLE STUDIO LLC', '2145550100', '1.0')
) as t(bureau,equifax_program_identifier,experian_program_identifier,transunion_program_identifier,activity_date,date_created,program_date,reporter_name,reporter_telephone_number,software_version_number)
