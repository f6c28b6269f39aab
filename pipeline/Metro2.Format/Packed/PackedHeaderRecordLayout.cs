using Metro2.Format.Records;

namespace Metro2.Format.Packed;

/// <summary>Positions of the packed header record. Only the descriptor word is binary; dates and telephone stay characters.</summary>
public static class PackedHeaderRecordLayout
{
    /// <summary>The whole record.</summary>
    public static readonly PackedLayout Layout = new(
        HeaderRecordLayout.Layout,
        [
            new(HeaderRecordLayout.RecordDescriptorWord, Start: 1, Length: 4, PackedEncoding.BinaryLength),
            new(HeaderRecordLayout.RecordIdentifier, Start: 5, Length: 6, PackedEncoding.Character),
            new(HeaderRecordLayout.CycleIdentifier, Start: 11, Length: 2, PackedEncoding.Character),
            new(HeaderRecordLayout.InnovisProgramIdentifier, Start: 13, Length: 10, PackedEncoding.Character),
            new(HeaderRecordLayout.EquifaxProgramIdentifier, Start: 23, Length: 10, PackedEncoding.Character),
            new(HeaderRecordLayout.ExperianProgramIdentifier, Start: 33, Length: 5, PackedEncoding.Character),
            new(HeaderRecordLayout.TransunionProgramIdentifier, Start: 38, Length: 10, PackedEncoding.Character),
            new(HeaderRecordLayout.ActivityDate, Start: 48, Length: 8, PackedEncoding.Character),
            new(HeaderRecordLayout.DateCreated, Start: 56, Length: 8, PackedEncoding.Character),
            new(HeaderRecordLayout.ProgramDate, Start: 64, Length: 8, PackedEncoding.Character),
            new(HeaderRecordLayout.ProgramRevisionDate, Start: 72, Length: 8, PackedEncoding.Character),
            new(HeaderRecordLayout.ReporterName, Start: 80, Length: 40, PackedEncoding.Character),
            new(HeaderRecordLayout.ReporterAddress, Start: 120, Length: 96, PackedEncoding.Character),
            new(HeaderRecordLayout.ReporterTelephoneNumber, Start: 216, Length: 10, PackedEncoding.Character),
            new(HeaderRecordLayout.SoftwareVendorName, Start: 226, Length: 40, PackedEncoding.Character),
            new(HeaderRecordLayout.SoftwareVersionNumber, Start: 266, Length: 5, PackedEncoding.Character),
            new(HeaderRecordLayout.MicrobiltPrbcProgramIdentifier, Start: 271, Length: 10, PackedEncoding.Character),
            new(HeaderRecordLayout.Reserved, Start: 281, Length: 86, PackedEncoding.Character),
        ]);
}
