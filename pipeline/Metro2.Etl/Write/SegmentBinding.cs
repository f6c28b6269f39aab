using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Makes a segment of the row that is read.</summary>
internal static class SegmentBinding
{
    /// <summary>The Base segment of <c>metro2.base_segments</c>.</summary>
    public static BaseSegment Base(SegmentRows rows) => new()
    {
        TimeStamp = rows.Instant(BaseSegmentLayout.TimeStamp),
        IdentificationNumber = rows.Text(BaseSegmentLayout.IdentificationNumber),
        CycleIdentifier = rows.Text(BaseSegmentLayout.CycleIdentifier),
        ConsumerAccountNumber = rows.Text(BaseSegmentLayout.ConsumerAccountNumber),
        PortfolioType = rows.Text(BaseSegmentLayout.PortfolioType),
        AccountType = rows.Text(BaseSegmentLayout.AccountType),
        DateOpened = rows.Day(BaseSegmentLayout.DateOpened),
        CreditLimit = rows.Number(BaseSegmentLayout.CreditLimit),
        HighestCredit = rows.Number(BaseSegmentLayout.HighestCredit),
        TermsDuration = rows.Text(BaseSegmentLayout.TermsDuration),
        TermsFrequency = rows.Text(BaseSegmentLayout.TermsFrequency),
        ScheduledMonthlyPaymentAmount = rows.Number(BaseSegmentLayout.ScheduledMonthlyPaymentAmount),
        ActualPaymentAmount = rows.Number(BaseSegmentLayout.ActualPaymentAmount),
        AccountStatus = rows.Text(BaseSegmentLayout.AccountStatus),
        PaymentRating = rows.Text(BaseSegmentLayout.PaymentRating),
        PaymentHistoryProfile = rows.Text(BaseSegmentLayout.PaymentHistoryProfile),
        SpecialComment = rows.Text(BaseSegmentLayout.SpecialComment),
        ComplianceConditionCode = rows.Text(BaseSegmentLayout.ComplianceConditionCode),
        CurrentBalance = rows.Number(BaseSegmentLayout.CurrentBalance),
        AmountPastDue = rows.Number(BaseSegmentLayout.AmountPastDue),
        OriginalChargeOffAmount = rows.Number(BaseSegmentLayout.OriginalChargeOffAmount),
        DateOfAccountInformation = rows.Day(BaseSegmentLayout.DateOfAccountInformation),
        DateOfFirstDelinquency = rows.Day(BaseSegmentLayout.DateOfFirstDelinquency),
        DateClosed = rows.Day(BaseSegmentLayout.DateClosed),
        DateOfLastPayment = rows.Day(BaseSegmentLayout.DateOfLastPayment),
        InterestTypeIndicator = rows.Text(BaseSegmentLayout.InterestTypeIndicator),
        Surname = rows.Text(BaseSegmentLayout.Surname),
        FirstName = rows.Text(BaseSegmentLayout.FirstName),
        MiddleName = rows.Text(BaseSegmentLayout.MiddleName),
        GenerationCode = rows.Text(BaseSegmentLayout.GenerationCode),
        SocialSecurityNumber = rows.Ssn(BaseSegmentLayout.SocialSecurityNumber),
        DateOfBirth = rows.BirthDate(BaseSegmentLayout.DateOfBirth),
        TelephoneNumber = rows.Text(BaseSegmentLayout.TelephoneNumber),
        EcoaCode = rows.Text(BaseSegmentLayout.EcoaCode),
        ConsumerInformationIndicator = rows.Text(BaseSegmentLayout.ConsumerInformationIndicator),
        CountryCode = rows.Text(BaseSegmentLayout.CountryCode),
        FirstLineOfAddress = rows.Text(BaseSegmentLayout.FirstLineOfAddress),
        SecondLineOfAddress = rows.Text(BaseSegmentLayout.SecondLineOfAddress),
        City = rows.Text(BaseSegmentLayout.City),
        State = rows.Text(BaseSegmentLayout.State),
        PostalCode = rows.Text(BaseSegmentLayout.PostalCode),
        AddressIndicator = rows.Text(BaseSegmentLayout.AddressIndicator),
        ResidenceCode = rows.Text(BaseSegmentLayout.ResidenceCode),
    };

    /// <summary>The J1 segment of <c>metro2.j1_segments</c>.</summary>
    public static J1Segment J1(SegmentRows rows) => new()
    {
        Surname = rows.Text(J1SegmentLayout.Surname),
        FirstName = rows.Text(J1SegmentLayout.FirstName),
        MiddleName = rows.Text(J1SegmentLayout.MiddleName),
        GenerationCode = rows.Text(J1SegmentLayout.GenerationCode),
        SocialSecurityNumber = rows.Ssn(J1SegmentLayout.SocialSecurityNumber),
        DateOfBirth = rows.BirthDate(J1SegmentLayout.DateOfBirth),
        TelephoneNumber = rows.Text(J1SegmentLayout.TelephoneNumber),
        EcoaCode = rows.Text(J1SegmentLayout.EcoaCode),
        ConsumerInformationIndicator = rows.Text(J1SegmentLayout.ConsumerInformationIndicator),
    };

    /// <summary>The J2 segment of <c>metro2.j2_segments</c>.</summary>
    public static J2Segment J2(SegmentRows rows) => new()
    {
        Surname = rows.Text(J2SegmentLayout.Surname),
        FirstName = rows.Text(J2SegmentLayout.FirstName),
        MiddleName = rows.Text(J2SegmentLayout.MiddleName),
        GenerationCode = rows.Text(J2SegmentLayout.GenerationCode),
        SocialSecurityNumber = rows.Ssn(J2SegmentLayout.SocialSecurityNumber),
        DateOfBirth = rows.BirthDate(J2SegmentLayout.DateOfBirth),
        TelephoneNumber = rows.Text(J2SegmentLayout.TelephoneNumber),
        EcoaCode = rows.Text(J2SegmentLayout.EcoaCode),
        ConsumerInformationIndicator = rows.Text(J2SegmentLayout.ConsumerInformationIndicator),
        CountryCode = rows.Text(J2SegmentLayout.CountryCode),
        FirstLineOfAddress = rows.Text(J2SegmentLayout.FirstLineOfAddress),
        SecondLineOfAddress = rows.Text(J2SegmentLayout.SecondLineOfAddress),
        City = rows.Text(J2SegmentLayout.City),
        State = rows.Text(J2SegmentLayout.State),
        PostalCode = rows.Text(J2SegmentLayout.PostalCode),
        AddressIndicator = rows.Text(J2SegmentLayout.AddressIndicator),
        ResidenceCode = rows.Text(J2SegmentLayout.ResidenceCode),
    };

    /// <summary>The L1 segment of <c>metro2.l1_segments</c>.</summary>
    public static L1Segment L1(SegmentRows rows) => new()
    {
        ChangeIndicator = rows.Text(L1SegmentLayout.ChangeIndicator),
        NewConsumerAccountNumber = rows.Text(L1SegmentLayout.NewConsumerAccountNumber),
        NewIdentificationNumber = rows.Text(L1SegmentLayout.NewIdentificationNumber),
    };
}
