using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The header record, the first of a file. Absent text is empty, an absent day is null.</summary>
public sealed record HeaderRecord
{
    /// <summary>Field 3. First billing cycle of the file, or empty.</summary>
    public string CycleIdentifier { get; init; } = string.Empty;

    /// <summary>Field 4. Number issued by Innovis, up to 10 characters; empty when the file does not go there.</summary>
    public string InnovisProgramIdentifier { get; init; } = string.Empty;

    /// <summary>Field 5. Number issued by Equifax, up to 10 characters; empty when the file does not go there.</summary>
    public string EquifaxProgramIdentifier { get; init; } = string.Empty;

    /// <summary>Field 6. Number issued by Experian, up to 5 characters; empty when the file does not go there.</summary>
    public string ExperianProgramIdentifier { get; init; } = string.Empty;

    /// <summary>Field 7. Number issued by TransUnion, up to 10 characters; empty when the file does not go there.</summary>
    public string TransunionProgramIdentifier { get; init; } = string.Empty;

    /// <summary>Field 8. Day of the latest account update in the file; required.</summary>
    public DateOnly? ActivityDate { get; init; }

    /// <summary>Field 9. Day the file was made; required.</summary>
    public DateOnly? DateCreated { get; init; }

    /// <summary>Field 10. Day the reporting program was first built, or null.</summary>
    public DateOnly? ProgramDate { get; init; }

    /// <summary>Field 11. Day the program was last changed, or null.</summary>
    public DateOnly? ProgramRevisionDate { get; init; }

    /// <summary>Field 12. Company that sends the file, up to 40 characters; required.</summary>
    public string ReporterName { get; init; } = string.Empty;

    /// <summary>Field 13. Full mailing address in one line, up to 96 characters; required.</summary>
    public string ReporterAddress { get; init; } = string.Empty;

    /// <summary>Field 14. Ten digits with area code. Empty means absent and is written as zeros.</summary>
    public string ReporterTelephoneNumber { get; init; } = string.Empty;

    /// <summary>Field 15. Maker of the software, up to 40 characters, or empty.</summary>
    public string SoftwareVendorName { get; init; } = string.Empty;

    /// <summary>Field 16. Version of the software, up to 5 characters, or empty.</summary>
    public string SoftwareVersionNumber { get; init; } = string.Empty;

    /// <summary>Field 17. Number issued by MicroBilt, up to 10 characters; empty when the file does not go there.</summary>
    public string MicrobiltPrbcProgramIdentifier { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(HeaderRecord);

    internal static HeaderRecord Decode(ref RecordDecoder from) => new()
    {
        CycleIdentifier = from.Text(HeaderRecordLayout.CycleIdentifier),
        InnovisProgramIdentifier = from.Text(HeaderRecordLayout.InnovisProgramIdentifier),
        EquifaxProgramIdentifier = from.Text(HeaderRecordLayout.EquifaxProgramIdentifier),
        ExperianProgramIdentifier = from.Text(HeaderRecordLayout.ExperianProgramIdentifier),
        TransunionProgramIdentifier = from.Text(HeaderRecordLayout.TransunionProgramIdentifier),
        ActivityDate = from.Date(HeaderRecordLayout.ActivityDate),
        DateCreated = from.Date(HeaderRecordLayout.DateCreated),
        ProgramDate = from.Date(HeaderRecordLayout.ProgramDate),
        ProgramRevisionDate = from.Date(HeaderRecordLayout.ProgramRevisionDate),
        ReporterName = from.Text(HeaderRecordLayout.ReporterName),
        ReporterAddress = from.Text(HeaderRecordLayout.ReporterAddress),
        ReporterTelephoneNumber = from.Text(HeaderRecordLayout.ReporterTelephoneNumber),
        SoftwareVendorName = from.Text(HeaderRecordLayout.SoftwareVendorName),
        SoftwareVersionNumber = from.Text(HeaderRecordLayout.SoftwareVersionNumber),
        MicrobiltPrbcProgramIdentifier = from.Text(HeaderRecordLayout.MicrobiltPrbcProgramIdentifier),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(HeaderRecordLayout.CycleIdentifier, CycleIdentifier);
        to.Text(HeaderRecordLayout.InnovisProgramIdentifier, InnovisProgramIdentifier);
        to.Text(HeaderRecordLayout.EquifaxProgramIdentifier, EquifaxProgramIdentifier);
        to.Text(HeaderRecordLayout.ExperianProgramIdentifier, ExperianProgramIdentifier);
        to.Text(HeaderRecordLayout.TransunionProgramIdentifier, TransunionProgramIdentifier);
        to.Date(HeaderRecordLayout.ActivityDate, ActivityDate);
        to.Date(HeaderRecordLayout.DateCreated, DateCreated);
        to.Date(HeaderRecordLayout.ProgramDate, ProgramDate);
        to.Date(HeaderRecordLayout.ProgramRevisionDate, ProgramRevisionDate);
        to.Text(HeaderRecordLayout.ReporterName, ReporterName);
        to.Text(HeaderRecordLayout.ReporterAddress, ReporterAddress);
        to.Text(HeaderRecordLayout.ReporterTelephoneNumber, ReporterTelephoneNumber);
        to.Text(HeaderRecordLayout.SoftwareVendorName, SoftwareVendorName);
        to.Text(HeaderRecordLayout.SoftwareVersionNumber, SoftwareVersionNumber);
        to.Text(HeaderRecordLayout.MicrobiltPrbcProgramIdentifier, MicrobiltPrbcProgramIdentifier);
    }
}
