using Metro2.Format.Records;

namespace Metro2.Format.Packed;

/// <summary>Positions of the packed Base segment: dates, amounts, social security number and telephone number are packed.</summary>
public static class PackedBaseSegmentLayout
{
    /// <summary>The whole record.</summary>
    public static readonly PackedLayout Layout = new(
        BaseSegmentLayout.Layout,
        [
            new(BaseSegmentLayout.RecordDescriptorWord, Start: 1, Length: 4, PackedEncoding.BinaryLength),
            new(BaseSegmentLayout.ProcessingIndicator, Start: 5, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.TimeStamp, Start: 6, Length: 8, PackedEncoding.Digits),
            new(BaseSegmentLayout.Reserved, Start: 14, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.IdentificationNumber, Start: 15, Length: 20, PackedEncoding.Character),
            new(BaseSegmentLayout.CycleIdentifier, Start: 35, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.ConsumerAccountNumber, Start: 37, Length: 30, PackedEncoding.Character),
            new(BaseSegmentLayout.PortfolioType, Start: 67, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.AccountType, Start: 68, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.DateOpened, Start: 70, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.CreditLimit, Start: 75, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.HighestCredit, Start: 80, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.TermsDuration, Start: 85, Length: 3, PackedEncoding.Character),
            new(BaseSegmentLayout.TermsFrequency, Start: 88, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.ScheduledMonthlyPaymentAmount, Start: 89, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.ActualPaymentAmount, Start: 94, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.AccountStatus, Start: 99, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.PaymentRating, Start: 101, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.PaymentHistoryProfile, Start: 102, Length: 24, PackedEncoding.Character),
            new(BaseSegmentLayout.SpecialComment, Start: 126, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.ComplianceConditionCode, Start: 128, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.CurrentBalance, Start: 130, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.AmountPastDue, Start: 135, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.OriginalChargeOffAmount, Start: 140, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.DateOfAccountInformation, Start: 145, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.DateOfFirstDelinquency, Start: 150, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.DateClosed, Start: 155, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.DateOfLastPayment, Start: 160, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.InterestTypeIndicator, Start: 165, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.Reserved29, Start: 166, Length: 17, PackedEncoding.Character),
            new(BaseSegmentLayout.Surname, Start: 183, Length: 25, PackedEncoding.Character),
            new(BaseSegmentLayout.FirstName, Start: 208, Length: 20, PackedEncoding.Character),
            new(BaseSegmentLayout.MiddleName, Start: 228, Length: 20, PackedEncoding.Character),
            new(BaseSegmentLayout.GenerationCode, Start: 248, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.SocialSecurityNumber, Start: 249, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.DateOfBirth, Start: 254, Length: 5, PackedEncoding.Digits),
            new(BaseSegmentLayout.TelephoneNumber, Start: 259, Length: 6, PackedEncoding.Digits),
            new(BaseSegmentLayout.EcoaCode, Start: 265, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.ConsumerInformationIndicator, Start: 266, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.CountryCode, Start: 268, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.FirstLineOfAddress, Start: 270, Length: 32, PackedEncoding.Character),
            new(BaseSegmentLayout.SecondLineOfAddress, Start: 302, Length: 32, PackedEncoding.Character),
            new(BaseSegmentLayout.City, Start: 334, Length: 20, PackedEncoding.Character),
            new(BaseSegmentLayout.State, Start: 354, Length: 2, PackedEncoding.Character),
            new(BaseSegmentLayout.PostalCode, Start: 356, Length: 9, PackedEncoding.Character),
            new(BaseSegmentLayout.AddressIndicator, Start: 365, Length: 1, PackedEncoding.Character),
            new(BaseSegmentLayout.ResidenceCode, Start: 366, Length: 1, PackedEncoding.Character),
        ]);
}
