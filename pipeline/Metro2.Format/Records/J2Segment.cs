using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The J2 segment, a further consumer who lives elsewhere. Absent text is empty, an absent day is null.</summary>
public sealed record J2Segment
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

    /// <summary>Field 12. Two letters, for example <c>US</c>; or empty.</summary>
    public string CountryCode { get; init; } = string.Empty;

    /// <summary>Field 13. First line of the mailing address; required.</summary>
    public string FirstLineOfAddress { get; init; } = string.Empty;

    /// <summary>Field 14. Apartment, unit or mailbox; or empty.</summary>
    public string SecondLineOfAddress { get; init; } = string.Empty;

    /// <summary>Field 15. City; required.</summary>
    public string City { get; init; } = string.Empty;

    /// <summary>Field 16. Two letters of the state; empty only abroad.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>Field 17. Nine digits without a hyphen, or five; required.</summary>
    public string PostalCode { get; init; } = string.Empty;

    /// <summary>Field 18. See <see cref="Metro2.Format.Codes.AddressIndicator"/>; or empty.</summary>
    public string AddressIndicator { get; init; } = string.Empty;

    /// <summary>Field 19. See <see cref="Metro2.Format.Codes.ResidenceCode"/>; or empty.</summary>
    public string ResidenceCode { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(J2Segment);

    internal static J2Segment Decode(ref RecordDecoder from) => new()
    {
        Surname = from.Text(J2SegmentLayout.Surname),
        FirstName = from.Text(J2SegmentLayout.FirstName),
        MiddleName = from.Text(J2SegmentLayout.MiddleName),
        GenerationCode = from.Text(J2SegmentLayout.GenerationCode),
        SocialSecurityNumber = from.Text(J2SegmentLayout.SocialSecurityNumber),
        DateOfBirth = from.Date(J2SegmentLayout.DateOfBirth),
        TelephoneNumber = from.Text(J2SegmentLayout.TelephoneNumber),
        EcoaCode = from.Text(J2SegmentLayout.EcoaCode),
        ConsumerInformationIndicator = from.Text(J2SegmentLayout.ConsumerInformationIndicator),
        CountryCode = from.Text(J2SegmentLayout.CountryCode),
        FirstLineOfAddress = from.Text(J2SegmentLayout.FirstLineOfAddress),
        SecondLineOfAddress = from.Text(J2SegmentLayout.SecondLineOfAddress),
        City = from.Text(J2SegmentLayout.City),
        State = from.Text(J2SegmentLayout.State),
        PostalCode = from.Text(J2SegmentLayout.PostalCode),
        AddressIndicator = from.Text(J2SegmentLayout.AddressIndicator),
        ResidenceCode = from.Text(J2SegmentLayout.ResidenceCode),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(J2SegmentLayout.Surname, Surname);
        to.Text(J2SegmentLayout.FirstName, FirstName);
        to.Text(J2SegmentLayout.MiddleName, MiddleName);
        to.Text(J2SegmentLayout.GenerationCode, GenerationCode);
        to.Text(J2SegmentLayout.SocialSecurityNumber, SocialSecurityNumber);
        to.Date(J2SegmentLayout.DateOfBirth, DateOfBirth);
        to.Text(J2SegmentLayout.TelephoneNumber, TelephoneNumber);
        to.Text(J2SegmentLayout.EcoaCode, EcoaCode);
        to.Text(J2SegmentLayout.ConsumerInformationIndicator, ConsumerInformationIndicator);
        to.Text(J2SegmentLayout.CountryCode, CountryCode);
        to.Text(J2SegmentLayout.FirstLineOfAddress, FirstLineOfAddress);
        to.Text(J2SegmentLayout.SecondLineOfAddress, SecondLineOfAddress);
        to.Text(J2SegmentLayout.City, City);
        to.Text(J2SegmentLayout.State, State);
        to.Text(J2SegmentLayout.PostalCode, PostalCode);
        to.Text(J2SegmentLayout.AddressIndicator, AddressIndicator);
        to.Text(J2SegmentLayout.ResidenceCode, ResidenceCode);
    }
}
