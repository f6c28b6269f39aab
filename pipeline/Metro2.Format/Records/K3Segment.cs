using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The K3 segment, mortgage information. Absent text is empty, an absent day is null.</summary>
public sealed record K3Segment
{
    /// <summary>Field 2. See <see cref="Metro2.Format.Codes.MortgageAgency"/>; required, <c>00</c> for none.</summary>
    public string AgencyIdentifier { get; init; } = string.Empty;

    /// <summary>Field 3. Number of the loan at the agency, up to 18 letters and digits; empty with agency 00.</summary>
    public string AccountNumber { get; init; } = string.Empty;

    /// <summary>Field 4. Registry number of the mortgage, up to 18 letters and digits; or empty.</summary>
    public string MortgageIdentificationNumber { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(K3Segment);

    internal static K3Segment Decode(ref RecordDecoder from) => new()
    {
        AgencyIdentifier = from.Text(K3SegmentLayout.AgencyIdentifier),
        AccountNumber = from.Text(K3SegmentLayout.AccountNumber),
        MortgageIdentificationNumber = from.Text(K3SegmentLayout.MortgageIdentificationNumber),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(K3SegmentLayout.AgencyIdentifier, AgencyIdentifier);
        to.Text(K3SegmentLayout.AccountNumber, AccountNumber);
        to.Text(K3SegmentLayout.MortgageIdentificationNumber, MortgageIdentificationNumber);
    }
}
