using System.Text;
using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>
/// A Base segment read where it stands, without allocation: texts are bytes of the record, codes are shared strings, amounts
/// and days are numbers. It is valid as long as the record's bytes are; <see cref="ToSegment"/> makes a record to keep.
/// </summary>
public readonly ref struct BaseSegmentView
{
    private readonly ReadOnlySpan<byte> _record;
    private readonly long _timeStampTicks;
    private readonly int _creditLimit;
    private readonly int _highestCredit;
    private readonly int _scheduledMonthlyPaymentAmount;
    private readonly int _actualPaymentAmount;
    private readonly int _currentBalance;
    private readonly int _amountPastDue;
    private readonly int _originalChargeOffAmount;
    private readonly int _dateOpened;
    private readonly int _dateOfAccountInformation;
    private readonly int _dateOfFirstDelinquency;
    private readonly int _dateClosed;
    private readonly int _dateOfLastPayment;
    private readonly int _dateOfBirth;

    private BaseSegmentView(ReadOnlySpan<byte> record, out bool isReadable)
    {
        _record = record[..BaseSegmentCodec.Length];
        isReadable = IsPrintable(_record)
            && TryTime(BaseSegmentLayout.TimeStamp.Slice(_record), out _timeStampTicks)
            && TryAmount(BaseSegmentLayout.CreditLimit, out _creditLimit)
            && TryAmount(BaseSegmentLayout.HighestCredit, out _highestCredit)
            && TryAmount(BaseSegmentLayout.ScheduledMonthlyPaymentAmount, out _scheduledMonthlyPaymentAmount)
            && TryAmount(BaseSegmentLayout.ActualPaymentAmount, out _actualPaymentAmount)
            && TryAmount(BaseSegmentLayout.CurrentBalance, out _currentBalance)
            && TryAmount(BaseSegmentLayout.AmountPastDue, out _amountPastDue)
            && TryAmount(BaseSegmentLayout.OriginalChargeOffAmount, out _originalChargeOffAmount)
            && TryDay(BaseSegmentLayout.DateOpened, out _dateOpened)
            && TryDay(BaseSegmentLayout.DateOfAccountInformation, out _dateOfAccountInformation)
            && TryDay(BaseSegmentLayout.DateOfFirstDelinquency, out _dateOfFirstDelinquency)
            && TryDay(BaseSegmentLayout.DateClosed, out _dateClosed)
            && TryDay(BaseSegmentLayout.DateOfLastPayment, out _dateOfLastPayment)
            && TryDay(BaseSegmentLayout.DateOfBirth, out _dateOfBirth)
            && FieldBytes.AreDigits(BaseSegmentLayout.SocialSecurityNumber.Slice(_record))
            && FieldBytes.AreDigits(BaseSegmentLayout.TelephoneNumber.Slice(_record));
    }

    /// <inheritdoc cref="BaseSegment.TimeStamp"/>
    public DateTime? TimeStamp => _timeStampTicks == 0 ? null : new DateTime(_timeStampTicks);

    /// <inheritdoc cref="BaseSegment.IdentificationNumber"/>
    public ReadOnlySpan<byte> IdentificationNumber => Text(BaseSegmentLayout.IdentificationNumber);

    /// <inheritdoc cref="BaseSegment.CycleIdentifier"/>
    public string CycleIdentifier => ShortText.Of(Text(BaseSegmentLayout.CycleIdentifier));

    /// <inheritdoc cref="BaseSegment.ConsumerAccountNumber"/>
    public ReadOnlySpan<byte> ConsumerAccountNumber => Text(BaseSegmentLayout.ConsumerAccountNumber);

    /// <inheritdoc cref="BaseSegment.PortfolioType"/>
    public string PortfolioType => ShortText.Of(Text(BaseSegmentLayout.PortfolioType));

    /// <inheritdoc cref="BaseSegment.AccountType"/>
    public string AccountType => ShortText.Of(Text(BaseSegmentLayout.AccountType));

    /// <inheritdoc cref="BaseSegment.DateOpened"/>
    public DateOnly? DateOpened => Day(_dateOpened);

    /// <inheritdoc cref="BaseSegment.CreditLimit"/>
    public long CreditLimit => _creditLimit;

    /// <inheritdoc cref="BaseSegment.HighestCredit"/>
    public long HighestCredit => _highestCredit;

    /// <inheritdoc cref="BaseSegment.TermsDuration"/>
    public string TermsDuration => ShortText.Of(Text(BaseSegmentLayout.TermsDuration));

    /// <inheritdoc cref="BaseSegment.TermsFrequency"/>
    public string TermsFrequency => ShortText.Of(Text(BaseSegmentLayout.TermsFrequency));

    /// <inheritdoc cref="BaseSegment.ScheduledMonthlyPaymentAmount"/>
    public long ScheduledMonthlyPaymentAmount => _scheduledMonthlyPaymentAmount;

    /// <inheritdoc cref="BaseSegment.ActualPaymentAmount"/>
    public long ActualPaymentAmount => _actualPaymentAmount;

    /// <inheritdoc cref="BaseSegment.AccountStatus"/>
    public string AccountStatus => ShortText.Of(Text(BaseSegmentLayout.AccountStatus));

    /// <inheritdoc cref="BaseSegment.PaymentRating"/>
    public string PaymentRating => ShortText.Of(Text(BaseSegmentLayout.PaymentRating));

    /// <inheritdoc cref="BaseSegment.PaymentHistoryProfile"/>
    public ReadOnlySpan<byte> PaymentHistoryProfile => Text(BaseSegmentLayout.PaymentHistoryProfile);

    /// <inheritdoc cref="BaseSegment.SpecialComment"/>
    public string SpecialComment => ShortText.Of(Text(BaseSegmentLayout.SpecialComment));

    /// <inheritdoc cref="BaseSegment.ComplianceConditionCode"/>
    public string ComplianceConditionCode => ShortText.Of(Text(BaseSegmentLayout.ComplianceConditionCode));

    /// <inheritdoc cref="BaseSegment.CurrentBalance"/>
    public long CurrentBalance => _currentBalance;

    /// <inheritdoc cref="BaseSegment.AmountPastDue"/>
    public long AmountPastDue => _amountPastDue;

    /// <inheritdoc cref="BaseSegment.OriginalChargeOffAmount"/>
    public long OriginalChargeOffAmount => _originalChargeOffAmount;

    /// <inheritdoc cref="BaseSegment.DateOfAccountInformation"/>
    public DateOnly? DateOfAccountInformation => Day(_dateOfAccountInformation);

    /// <inheritdoc cref="BaseSegment.DateOfFirstDelinquency"/>
    public DateOnly? DateOfFirstDelinquency => Day(_dateOfFirstDelinquency);

    /// <inheritdoc cref="BaseSegment.DateClosed"/>
    public DateOnly? DateClosed => Day(_dateClosed);

    /// <inheritdoc cref="BaseSegment.DateOfLastPayment"/>
    public DateOnly? DateOfLastPayment => Day(_dateOfLastPayment);

    /// <inheritdoc cref="BaseSegment.InterestTypeIndicator"/>
    public string InterestTypeIndicator => ShortText.Of(Text(BaseSegmentLayout.InterestTypeIndicator));

    /// <inheritdoc cref="BaseSegment.Surname"/>
    public ReadOnlySpan<byte> Surname => Text(BaseSegmentLayout.Surname);

    /// <inheritdoc cref="BaseSegment.FirstName"/>
    public ReadOnlySpan<byte> FirstName => Text(BaseSegmentLayout.FirstName);

    /// <inheritdoc cref="BaseSegment.MiddleName"/>
    public ReadOnlySpan<byte> MiddleName => Text(BaseSegmentLayout.MiddleName);

    /// <inheritdoc cref="BaseSegment.GenerationCode"/>
    public string GenerationCode => ShortText.Of(Text(BaseSegmentLayout.GenerationCode));

    /// <inheritdoc cref="BaseSegment.SocialSecurityNumber"/>
    public ReadOnlySpan<byte> SocialSecurityNumber => Number(BaseSegmentLayout.SocialSecurityNumber);

    /// <inheritdoc cref="BaseSegment.DateOfBirth"/>
    public DateOnly? DateOfBirth => Day(_dateOfBirth);

    /// <inheritdoc cref="BaseSegment.TelephoneNumber"/>
    public ReadOnlySpan<byte> TelephoneNumber => Number(BaseSegmentLayout.TelephoneNumber);

    /// <inheritdoc cref="BaseSegment.EcoaCode"/>
    public string EcoaCode => ShortText.Of(Text(BaseSegmentLayout.EcoaCode));

    /// <inheritdoc cref="BaseSegment.ConsumerInformationIndicator"/>
    public string ConsumerInformationIndicator => ShortText.Of(Text(BaseSegmentLayout.ConsumerInformationIndicator));

    /// <inheritdoc cref="BaseSegment.CountryCode"/>
    public string CountryCode => ShortText.Of(Text(BaseSegmentLayout.CountryCode));

    /// <inheritdoc cref="BaseSegment.FirstLineOfAddress"/>
    public ReadOnlySpan<byte> FirstLineOfAddress => Text(BaseSegmentLayout.FirstLineOfAddress);

    /// <inheritdoc cref="BaseSegment.SecondLineOfAddress"/>
    public ReadOnlySpan<byte> SecondLineOfAddress => Text(BaseSegmentLayout.SecondLineOfAddress);

    /// <inheritdoc cref="BaseSegment.City"/>
    public ReadOnlySpan<byte> City => Text(BaseSegmentLayout.City);

    /// <inheritdoc cref="BaseSegment.State"/>
    public string State => ShortText.Of(Text(BaseSegmentLayout.State));

    /// <inheritdoc cref="BaseSegment.PostalCode"/>
    public ReadOnlySpan<byte> PostalCode => Text(BaseSegmentLayout.PostalCode);

    /// <inheritdoc cref="BaseSegment.AddressIndicator"/>
    public string AddressIndicator => ShortText.Of(Text(BaseSegmentLayout.AddressIndicator));

    /// <inheritdoc cref="BaseSegment.ResidenceCode"/>
    public string ResidenceCode => ShortText.Of(Text(BaseSegmentLayout.ResidenceCode));

    /// <summary>Reads a Base segment.</summary>
    /// <param name="record">A data record; its first 426 bytes are read.</param>
    /// <param name="view">The values; meaningless when they cannot be read.</param>
    /// <returns>
    /// Whether every field can be read. If not, <see cref="BaseSegmentCodec.TryDecode"/> tells which, and
    /// <see cref="Files.Metro2FileReader.TryDecode(out DataRecord, out IReadOnlyList{Files.ReadProblem})"/> reads blanks and nines in days as absent.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="record"/> is too short.</exception>
    public static bool TryRead(ReadOnlySpan<byte> record, out BaseSegmentView view)
    {
        CodecOutcome.RequireRoom(record, BaseSegmentCodec.Length);
        view = new BaseSegmentView(record, out bool isReadable);
        return isReadable;
    }

    /// <summary>A record of its own, which stays when the bytes are gone.</summary>
    public BaseSegment ToSegment() => new()
    {
        TimeStamp = TimeStamp,
        IdentificationNumber = Kept(IdentificationNumber),
        CycleIdentifier = CycleIdentifier,
        ConsumerAccountNumber = Kept(ConsumerAccountNumber),
        PortfolioType = PortfolioType,
        AccountType = AccountType,
        DateOpened = DateOpened,
        CreditLimit = CreditLimit,
        HighestCredit = HighestCredit,
        TermsDuration = TermsDuration,
        TermsFrequency = TermsFrequency,
        ScheduledMonthlyPaymentAmount = ScheduledMonthlyPaymentAmount,
        ActualPaymentAmount = ActualPaymentAmount,
        AccountStatus = AccountStatus,
        PaymentRating = PaymentRating,
        PaymentHistoryProfile = Kept(PaymentHistoryProfile),
        SpecialComment = SpecialComment,
        ComplianceConditionCode = ComplianceConditionCode,
        CurrentBalance = CurrentBalance,
        AmountPastDue = AmountPastDue,
        OriginalChargeOffAmount = OriginalChargeOffAmount,
        DateOfAccountInformation = DateOfAccountInformation,
        DateOfFirstDelinquency = DateOfFirstDelinquency,
        DateClosed = DateClosed,
        DateOfLastPayment = DateOfLastPayment,
        InterestTypeIndicator = InterestTypeIndicator,
        Surname = Kept(Surname),
        FirstName = Kept(FirstName),
        MiddleName = Kept(MiddleName),
        GenerationCode = GenerationCode,
        SocialSecurityNumber = Kept(SocialSecurityNumber),
        DateOfBirth = DateOfBirth,
        TelephoneNumber = Kept(TelephoneNumber),
        EcoaCode = EcoaCode,
        ConsumerInformationIndicator = ConsumerInformationIndicator,
        CountryCode = CountryCode,
        FirstLineOfAddress = Kept(FirstLineOfAddress),
        SecondLineOfAddress = Kept(SecondLineOfAddress),
        City = Kept(City),
        State = State,
        PostalCode = Kept(PostalCode),
        AddressIndicator = AddressIndicator,
        ResidenceCode = ResidenceCode,
    };

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(BaseSegmentView);

    // One look at the whole record; fields are only told apart when something is found, as it may stand in a reserved one.
    private static bool IsPrintable(ReadOnlySpan<byte> record)
    {
        if (!record.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return true;
        }

        foreach (FieldSpec field in BaseSegmentLayout.Layout.Fields)
        {
            bool isSilent = field.Kind is FieldKind.Reserved or FieldKind.Constant or FieldKind.DescriptorWord;
            if (!isSilent && field.Slice(record).ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryTime(ReadOnlySpan<byte> source, out long ticks)
    {
        ticks = 0;
        ReadOnlySpan<byte> clock = source[8..];
        if (FieldBytes.TryReadDay(source[..8], out int day) != RefusalCode.None || !FieldBytes.AreDigits(clock))
        {
            return false;
        }

        int digits = (int)FieldBytes.Number(clock);
        (int hour, int minute, int second) = (digits / 10_000, digits / 100 % 100, digits % 100);
        ticks = day == 0 ? 0 : (day * TimeSpan.TicksPerDay) + (((hour * 3600L) + (minute * 60) + second) * TimeSpan.TicksPerSecond);
        return hour <= 23 && minute <= 59 && second <= 59 && (day > 0 || digits == 0);
    }

    private static DateOnly? Day(int dayNumber) => dayNumber == 0 ? null : DateOnly.FromDayNumber(dayNumber);

    private static string Kept(ReadOnlySpan<byte> text) => text.IsEmpty ? string.Empty : Encoding.ASCII.GetString(text);

    private bool TryAmount(FieldSpec field, out int amount)
    {
        ReadOnlySpan<byte> source = field.Slice(_record);
        amount = (int)FieldBytes.Number(source);
        return FieldBytes.AreDigits(source);
    }

    private bool TryDay(FieldSpec field, out int dayNumber) =>
        FieldBytes.TryReadDay(field.Slice(_record), out dayNumber) == RefusalCode.None;

    private ReadOnlySpan<byte> Text(FieldSpec field) => FieldBytes.Trim(field.Slice(_record));

    // All zeros are an absent number.
    private ReadOnlySpan<byte> Number(FieldSpec field)
    {
        ReadOnlySpan<byte> digits = field.Slice(_record);
        return FieldBytes.IsFilledWith(digits, '0') ? default : digits;
    }
}
