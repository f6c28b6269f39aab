using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The Base segment, one account in one month. Absent text is empty, an absent day is null.</summary>
public sealed record BaseSegment
{
    /// <summary>Field 3. When the account was updated, whole seconds; null when not tracked.</summary>
    public DateTime? TimeStamp { get; init; }

    /// <summary>Field 5. The furnisher's own number of the office that owns the account: 5 to 20 letters and digits; required.</summary>
    public string IdentificationNumber { get; init; } = string.Empty;

    /// <summary>Field 6. Billing cycle of up to two characters, or empty.</summary>
    public string CycleIdentifier { get; init; } = string.Empty;

    /// <summary>Field 7. Number of the account for life: 1 to 30 letters and digits; required.</summary>
    public string ConsumerAccountNumber { get; init; } = string.Empty;

    /// <summary>Field 8. See <see cref="Metro2.Format.Codes.PortfolioType"/>; required.</summary>
    public string PortfolioType { get; init; } = string.Empty;

    /// <summary>Field 9. See <see cref="Metro2.Format.Codes.AccountType"/>; required.</summary>
    public string AccountType { get; init; } = string.Empty;

    /// <summary>Field 10. Day the account was first opened; required.</summary>
    public DateOnly? DateOpened { get; init; }

    /// <summary>Field 11. Whole dollars, 0 to 999,999,999: the most that may be owed, or 0.</summary>
    public long CreditLimit { get; init; }

    /// <summary>Field 12. Whole dollars, 0 to 999,999,999: the most that was ever owed, or the original loan.</summary>
    public long HighestCredit { get; init; }

    /// <summary>Field 13. <c>001</c>, <c>LOC</c>, <c>REV</c>, or a number of months or years; required.</summary>
    public string TermsDuration { get; init; } = string.Empty;

    /// <summary>Field 14. See <see cref="Metro2.Format.Codes.TermsFrequency"/>; or empty.</summary>
    public string TermsFrequency { get; init; } = string.Empty;

    /// <summary>Field 15. Whole dollars, 0 to 999,999,999: what falls due each month.</summary>
    public long ScheduledMonthlyPaymentAmount { get; init; }

    /// <summary>Field 16. Whole dollars, 0 to 999,999,999: what was received in the period.</summary>
    public long ActualPaymentAmount { get; init; }

    /// <summary>Field 17A. See <see cref="Metro2.Format.Codes.AccountStatus"/>; required.</summary>
    public string AccountStatus { get; init; } = string.Empty;

    /// <summary>Field 17B. See <see cref="Metro2.Format.Codes.PaymentRating"/>; only with some statuses, else empty.</summary>
    public string PaymentRating { get; init; } = string.Empty;

    /// <summary>Field 18. 24 characters, the newest month first; see <see cref="Metro2.Format.Codes.PaymentHistoryCharacter"/>; required.</summary>
    public string PaymentHistoryProfile { get; init; } = string.Empty;

    /// <summary>Field 19. See <see cref="Metro2.Format.Codes.SpecialComment"/>; or empty.</summary>
    public string SpecialComment { get; init; } = string.Empty;

    /// <summary>Field 20. See <see cref="Metro2.Format.Codes.ComplianceConditionCode"/>; or empty.</summary>
    public string ComplianceConditionCode { get; init; } = string.Empty;

    /// <summary>Field 21. Whole dollars, 0 to 999,999,999: what is owed; a credit balance is 0.</summary>
    public long CurrentBalance { get; init; }

    /// <summary>Field 22. Whole dollars, 0 to 999,999,999: the overdue part of the balance.</summary>
    public long AmountPastDue { get; init; }

    /// <summary>Field 23. Whole dollars, 0 to 999,999,999: what was written off, else 0.</summary>
    public long OriginalChargeOffAmount { get; init; }

    /// <summary>Field 24. Day as of which the record speaks; required.</summary>
    public DateOnly? DateOfAccountInformation { get; init; }

    /// <summary>Field 25. Day the running delinquency reached 30 days, or null.</summary>
    public DateOnly? DateOfFirstDelinquency { get; init; }

    /// <summary>Field 26. Day the account was closed, or null.</summary>
    public DateOnly? DateClosed { get; init; }

    /// <summary>Field 27. Day of the newest payment, or null.</summary>
    public DateOnly? DateOfLastPayment { get; init; }

    /// <summary>Field 28. See <see cref="Metro2.Format.Codes.InterestTypeIndicator"/>; or empty.</summary>
    public string InterestTypeIndicator { get; init; } = string.Empty;

    /// <summary>Field 30. Last name of the primary consumer, without apostrophes and periods; required.</summary>
    public string Surname { get; init; } = string.Empty;

    /// <summary>Field 31. Full first name; empty only when a company is named.</summary>
    public string FirstName { get; init; } = string.Empty;

    /// <summary>Field 32. Middle name or initial, or empty.</summary>
    public string MiddleName { get; init; } = string.Empty;

    /// <summary>Field 33. Jr., Sr. or a number; see <see cref="Metro2.Format.Codes.GenerationCode"/>; or empty.</summary>
    public string GenerationCode { get; init; } = string.Empty;

    /// <summary>Field 34. Nine digits; all nines tell the bureau that none is known. Empty means absent and is written as zeros.</summary>
    public string SocialSecurityNumber { get; init; } = string.Empty;

    /// <summary>Field 35. Day of birth, or null.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Field 36. Ten digits with area code. Empty means absent and is written as zeros.</summary>
    public string TelephoneNumber { get; init; } = string.Empty;

    /// <summary>Field 37. Role on the account, see <see cref="Metro2.Format.Codes.EcoaCode"/>; required.</summary>
    public string EcoaCode { get; init; } = string.Empty;

    /// <summary>Field 38. Bankruptcy and the like, for this consumer only; see <see cref="Metro2.Format.Codes.ConsumerInformationIndicator"/>; or empty.</summary>
    public string ConsumerInformationIndicator { get; init; } = string.Empty;

    /// <summary>Field 39. Two letters, for example <c>US</c>; or empty.</summary>
    public string CountryCode { get; init; } = string.Empty;

    /// <summary>Field 40. First line of the mailing address; required.</summary>
    public string FirstLineOfAddress { get; init; } = string.Empty;

    /// <summary>Field 41. Apartment, unit or mailbox; or empty.</summary>
    public string SecondLineOfAddress { get; init; } = string.Empty;

    /// <summary>Field 42. City; required.</summary>
    public string City { get; init; } = string.Empty;

    /// <summary>Field 43. Two letters of the state; empty only abroad.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>Field 44. Nine digits without a hyphen, or five; required.</summary>
    public string PostalCode { get; init; } = string.Empty;

    /// <summary>Field 45. See <see cref="Metro2.Format.Codes.AddressIndicator"/>; or empty.</summary>
    public string AddressIndicator { get; init; } = string.Empty;

    /// <summary>Field 46. See <see cref="Metro2.Format.Codes.ResidenceCode"/>; or empty.</summary>
    public string ResidenceCode { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(BaseSegment);

    /// <summary>Reads a segment; only one with bytes at fault is read field by field, to gather all refusals.</summary>
    internal static BaseSegment Decode(ReadOnlySpan<byte> record, out List<FieldRefusal>? refusals)
    {
        refusals = null;
        if (BaseSegmentView.TryRead(record, out BaseSegmentView view))
        {
            return view.ToSegment();
        }

        var decoder = new RecordDecoder(BaseSegmentLayout.Layout, record);
        BaseSegment segment = Decode(ref decoder);
        refusals = decoder.Refusals;
        return segment;
    }

    /// <summary>Reads a segment field by field.</summary>
    internal static BaseSegment Decode(ref RecordDecoder from) => new()
    {
        TimeStamp = from.TimeStamp(BaseSegmentLayout.TimeStamp),
        IdentificationNumber = from.Text(BaseSegmentLayout.IdentificationNumber),
        CycleIdentifier = from.Text(BaseSegmentLayout.CycleIdentifier),
        ConsumerAccountNumber = from.Text(BaseSegmentLayout.ConsumerAccountNumber),
        PortfolioType = from.Text(BaseSegmentLayout.PortfolioType),
        AccountType = from.Text(BaseSegmentLayout.AccountType),
        DateOpened = from.Date(BaseSegmentLayout.DateOpened),
        CreditLimit = from.Number(BaseSegmentLayout.CreditLimit),
        HighestCredit = from.Number(BaseSegmentLayout.HighestCredit),
        TermsDuration = from.Text(BaseSegmentLayout.TermsDuration),
        TermsFrequency = from.Text(BaseSegmentLayout.TermsFrequency),
        ScheduledMonthlyPaymentAmount = from.Number(BaseSegmentLayout.ScheduledMonthlyPaymentAmount),
        ActualPaymentAmount = from.Number(BaseSegmentLayout.ActualPaymentAmount),
        AccountStatus = from.Text(BaseSegmentLayout.AccountStatus),
        PaymentRating = from.Text(BaseSegmentLayout.PaymentRating),
        PaymentHistoryProfile = from.Text(BaseSegmentLayout.PaymentHistoryProfile),
        SpecialComment = from.Text(BaseSegmentLayout.SpecialComment),
        ComplianceConditionCode = from.Text(BaseSegmentLayout.ComplianceConditionCode),
        CurrentBalance = from.Number(BaseSegmentLayout.CurrentBalance),
        AmountPastDue = from.Number(BaseSegmentLayout.AmountPastDue),
        OriginalChargeOffAmount = from.Number(BaseSegmentLayout.OriginalChargeOffAmount),
        DateOfAccountInformation = from.Date(BaseSegmentLayout.DateOfAccountInformation),
        DateOfFirstDelinquency = from.Date(BaseSegmentLayout.DateOfFirstDelinquency),
        DateClosed = from.Date(BaseSegmentLayout.DateClosed),
        DateOfLastPayment = from.Date(BaseSegmentLayout.DateOfLastPayment),
        InterestTypeIndicator = from.Text(BaseSegmentLayout.InterestTypeIndicator),
        Surname = from.Text(BaseSegmentLayout.Surname),
        FirstName = from.Text(BaseSegmentLayout.FirstName),
        MiddleName = from.Text(BaseSegmentLayout.MiddleName),
        GenerationCode = from.Text(BaseSegmentLayout.GenerationCode),
        SocialSecurityNumber = from.Text(BaseSegmentLayout.SocialSecurityNumber),
        DateOfBirth = from.Date(BaseSegmentLayout.DateOfBirth),
        TelephoneNumber = from.Text(BaseSegmentLayout.TelephoneNumber),
        EcoaCode = from.Text(BaseSegmentLayout.EcoaCode),
        ConsumerInformationIndicator = from.Text(BaseSegmentLayout.ConsumerInformationIndicator),
        CountryCode = from.Text(BaseSegmentLayout.CountryCode),
        FirstLineOfAddress = from.Text(BaseSegmentLayout.FirstLineOfAddress),
        SecondLineOfAddress = from.Text(BaseSegmentLayout.SecondLineOfAddress),
        City = from.Text(BaseSegmentLayout.City),
        State = from.Text(BaseSegmentLayout.State),
        PostalCode = from.Text(BaseSegmentLayout.PostalCode),
        AddressIndicator = from.Text(BaseSegmentLayout.AddressIndicator),
        ResidenceCode = from.Text(BaseSegmentLayout.ResidenceCode),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.TimeStamp(BaseSegmentLayout.TimeStamp, TimeStamp);
        to.Text(BaseSegmentLayout.IdentificationNumber, IdentificationNumber);
        to.Text(BaseSegmentLayout.CycleIdentifier, CycleIdentifier);
        to.Text(BaseSegmentLayout.ConsumerAccountNumber, ConsumerAccountNumber);
        to.Text(BaseSegmentLayout.PortfolioType, PortfolioType);
        to.Text(BaseSegmentLayout.AccountType, AccountType);
        to.Date(BaseSegmentLayout.DateOpened, DateOpened);
        to.Number(BaseSegmentLayout.CreditLimit, CreditLimit);
        to.Number(BaseSegmentLayout.HighestCredit, HighestCredit);
        to.Text(BaseSegmentLayout.TermsDuration, TermsDuration);
        to.Text(BaseSegmentLayout.TermsFrequency, TermsFrequency);
        to.Number(BaseSegmentLayout.ScheduledMonthlyPaymentAmount, ScheduledMonthlyPaymentAmount);
        to.Number(BaseSegmentLayout.ActualPaymentAmount, ActualPaymentAmount);
        to.Text(BaseSegmentLayout.AccountStatus, AccountStatus);
        to.Text(BaseSegmentLayout.PaymentRating, PaymentRating);
        to.Text(BaseSegmentLayout.PaymentHistoryProfile, PaymentHistoryProfile);
        to.Text(BaseSegmentLayout.SpecialComment, SpecialComment);
        to.Text(BaseSegmentLayout.ComplianceConditionCode, ComplianceConditionCode);
        to.Number(BaseSegmentLayout.CurrentBalance, CurrentBalance);
        to.Number(BaseSegmentLayout.AmountPastDue, AmountPastDue);
        to.Number(BaseSegmentLayout.OriginalChargeOffAmount, OriginalChargeOffAmount);
        to.Date(BaseSegmentLayout.DateOfAccountInformation, DateOfAccountInformation);
        to.Date(BaseSegmentLayout.DateOfFirstDelinquency, DateOfFirstDelinquency);
        to.Date(BaseSegmentLayout.DateClosed, DateClosed);
        to.Date(BaseSegmentLayout.DateOfLastPayment, DateOfLastPayment);
        to.Text(BaseSegmentLayout.InterestTypeIndicator, InterestTypeIndicator);
        to.Text(BaseSegmentLayout.Surname, Surname);
        to.Text(BaseSegmentLayout.FirstName, FirstName);
        to.Text(BaseSegmentLayout.MiddleName, MiddleName);
        to.Text(BaseSegmentLayout.GenerationCode, GenerationCode);
        to.Text(BaseSegmentLayout.SocialSecurityNumber, SocialSecurityNumber);
        to.Date(BaseSegmentLayout.DateOfBirth, DateOfBirth);
        to.Text(BaseSegmentLayout.TelephoneNumber, TelephoneNumber);
        to.Text(BaseSegmentLayout.EcoaCode, EcoaCode);
        to.Text(BaseSegmentLayout.ConsumerInformationIndicator, ConsumerInformationIndicator);
        to.Text(BaseSegmentLayout.CountryCode, CountryCode);
        to.Text(BaseSegmentLayout.FirstLineOfAddress, FirstLineOfAddress);
        to.Text(BaseSegmentLayout.SecondLineOfAddress, SecondLineOfAddress);
        to.Text(BaseSegmentLayout.City, City);
        to.Text(BaseSegmentLayout.State, State);
        to.Text(BaseSegmentLayout.PostalCode, PostalCode);
        to.Text(BaseSegmentLayout.AddressIndicator, AddressIndicator);
        to.Text(BaseSegmentLayout.ResidenceCode, ResidenceCode);
    }
}
