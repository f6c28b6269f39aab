using Dapper;
using DuckDB.NET.Data;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Reads <c>metro2.header_records</c>.</summary>
internal static class Headers
{
    /// <summary>The header of each bureau's file, by the bureau's key.</summary>
    public static IReadOnlyDictionary<string, HeaderRecord> Read(DuckDBConnection connection) =>
        connection.Query<HeaderRecord, BureauKey, KeyValuePair<string, HeaderRecord>>(
            """
            select
                cycle_identifier as CycleIdentifier,
                innovis_program_identifier as InnovisProgramIdentifier,
                equifax_program_identifier as EquifaxProgramIdentifier,
                experian_program_identifier as ExperianProgramIdentifier,
                transunion_program_identifier as TransunionProgramIdentifier,
                activity_date as ActivityDate,
                date_created as DateCreated,
                program_date as ProgramDate,
                program_revision_date as ProgramRevisionDate,
                reporter_name as ReporterName,
                reporter_address as ReporterAddress,
                reporter_telephone_number as ReporterTelephoneNumber,
                software_vendor_name as SoftwareVendorName,
                software_version_number as SoftwareVersionNumber,
                microbilt_prbc_program_identifier as MicrobiltPrbcProgramIdentifier,
                bureau as Bureau
            from metro2.header_records
            """,
            (header, key) => new(key.Bureau, header),
            splitOn: "Bureau").ToDictionary();

    private sealed record BureauKey(string Bureau);
}
