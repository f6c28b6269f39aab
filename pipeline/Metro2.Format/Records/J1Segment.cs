using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The J1 segment, a further consumer who lives at the Base address. Absent text is empty, an absent day is null.</summary>
public sealed record J1Segment
{
    /// <summary>Field 3. Last name, without apostrophes and periods; required.</summary>
    public string Surname { get; init; } = string.Empty;

    /// <summary>Field 4. Full first name; empty only when a company is named.</summary>
    public string FirstName { get; init; } = string.Empty;

    /// <summary>Field 5. Middle name or initial, or empty.</summary>
    public string MiddleName { get; init; } = string.Empty;

    /// <summary>Field 6. Jr., Sr. or a number; see <see cref="Metro2.Format.Codes.GenerationCode"/>; or empty.</summary>
    public string GenerationCode { get; init; } = string.Empty;

    /// <summary>Field 7. Nine digits; all nines tell the bureau that none is known. Empty means absent and is written as zeros.</summary>
    public string SocialSecurityNumber { get; init; } = string.Empty;

    /// <summary>Field 8. Day of birth, or null.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Field 9. Ten digits with area code. Empty means absent and is written as zeros.</summary>
    public string TelephoneNumber { get; init; } = string.Empty;

    /// <summary>Field 10. Role on the account, see <see cref="Metro2.Format.Codes.EcoaCode"/>; required.</summary>
    public string EcoaCode { get; init; } = string.Empty;

    /// <summary>Field 11. Bankruptcy and the like, for this consumer only; see <see cref="Metro2.Format.Codes.ConsumerInformationIndicator"/>; or empty.</summary>
    public string ConsumerInformationIndicator { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(J1Segment);

    internal static J1Segment Decode(ref RecordDecoder from) => new()
    {
        Surname = from.Text(J1SegmentLayout.Surname),
        FirstName = from.Text(J1SegmentLayout.FirstName),
        MiddleName = from.Text(J1SegmentLayout.MiddleName),
        GenerationCode = from.Text(J1SegmentLayout.GenerationCode),
        SocialSecurityNumber = from.Text(J1SegmentLayout.SocialSecurityNumber),
        DateOfBirth = from.Date(J1SegmentLayout.DateOfBirth),
        TelephoneNumber = from.Text(J1SegmentLayout.TelephoneNumber),
        EcoaCode = from.Text(J1SegmentLayout.EcoaCode),
        ConsumerInformationIndicator = from.Text(J1SegmentLayout.ConsumerInformationIndicator),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(J1SegmentLayout.Surname, Surname);
        to.Text(J1SegmentLayout.FirstName, FirstName);
        to.Text(J1SegmentLayout.MiddleName, MiddleName);
        to.Text(J1SegmentLayout.GenerationCode, GenerationCode);
        to.Text(J1SegmentLayout.SocialSecurityNumber, SocialSecurityNumber);
        to.Date(J1SegmentLayout.DateOfBirth, DateOfBirth);
        to.Text(J1SegmentLayout.TelephoneNumber, TelephoneNumber);
        to.Text(J1SegmentLayout.EcoaCode, EcoaCode);
        to.Text(J1SegmentLayout.ConsumerInformationIndicator, ConsumerInformationIndicator);
    }
}
