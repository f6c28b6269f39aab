using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>The values of a Base segment that rules compare. -1 stands for bytes that are no value; F rules tell about those.</summary>
internal readonly ref struct AccountView
{
    /// <summary>Reads a data record.</summary>
    public AccountView(ReadOnlySpan<byte> record)
    {
        Record = record;
        CreditLimit = Amount(BaseSegmentLayout.CreditLimit);
        HighestCredit = Amount(BaseSegmentLayout.HighestCredit);
        ScheduledPayment = Amount(BaseSegmentLayout.ScheduledMonthlyPaymentAmount);
        ActualPayment = Amount(BaseSegmentLayout.ActualPaymentAmount);
        Balance = Amount(BaseSegmentLayout.CurrentBalance);
        PastDue = Amount(BaseSegmentLayout.AmountPastDue);
        ChargeOff = Amount(BaseSegmentLayout.OriginalChargeOffAmount);
        Opened = Day(BaseSegmentLayout.DateOpened);
        AsOf = Day(BaseSegmentLayout.DateOfAccountInformation);
        FirstDelinquency = Day(BaseSegmentLayout.DateOfFirstDelinquency);
        Closed = Day(BaseSegmentLayout.DateClosed);
        LastPayment = Day(BaseSegmentLayout.DateOfLastPayment);
        ReadOnlySpan<byte> status = BaseSegmentLayout.AccountStatus.Slice(record);
        Status = (status[0] << 8) | status[1];
        Portfolio = BaseSegmentLayout.PortfolioType.Slice(record)[0];
        Rating = BaseSegmentLayout.PaymentRating.Slice(record)[0];
    }

    public ReadOnlySpan<byte> Record { get; }

    public long CreditLimit { get; }

    public long HighestCredit { get; }

    public long ScheduledPayment { get; }

    public long ActualPayment { get; }

    public long Balance { get; }

    public long PastDue { get; }

    public long ChargeOff { get; }

    /// <summary>Days as <see cref="DateOnly.DayNumber"/>, 0 for absent.</summary>
    public int Opened { get; }

    /// <summary>Date of Account Information.</summary>
    public int AsOf { get; }

    public int FirstDelinquency { get; }

    public int Closed { get; }

    public int LastPayment { get; }

    /// <summary>Account Status, the first character in the higher byte.</summary>
    public int Status { get; }

    public byte Portfolio { get; }

    public byte Rating { get; }

    public bool IsCurrent => Status == Code('1', '1');

    /// <summary>13 and 61 to 65: nothing is owed any more.</summary>
    public bool IsPaid => Status == Code('1', '3') || (Status >= Code('6', '1') && Status <= Code('6', '5'));

    /// <summary>71, 78, 80, 82, 83, 84.</summary>
    public bool IsLate => DaysLate > 0;

    /// <summary>The fewest days late that the status tells; 0 when it tells none.</summary>
    public int DaysLate => Status switch
    {
        0x3731 => 30,
        0x3738 => 60,
        0x3830 => 90,
        0x3832 => 120,
        0x3833 => 150,
        0x3834 => 180,
        _ => 0,
    };

    /// <summary>93 or 97.</summary>
    public bool IsCollectionOrChargeOff => Status == Code('9', '3') || Status == Code('9', '7');

    /// <summary>64 or 97.</summary>
    public bool IsChargedOff => Status == Code('6', '4') || Status == Code('9', '7');

    /// <summary>61, 63, 65, 88, 89, 94, 95, 96: goods, land or insurance stood behind the debt.</summary>
    public bool IsCollateral => Status is 0x3631 or 0x3633 or 0x3635 or 0x3838 or 0x3839 or 0x3934 or 0x3935 or 0x3936;

    /// <summary>DA or DF.</summary>
    public bool IsDeletion => Status == Code('D', 'A') || Status == Code('D', 'F');

    /// <summary>88, 89 and 93 to 97.</summary>
    public bool IsDerogatory => Status is 0x3838 or 0x3839 || (Status >= Code('9', '3') && Status <= Code('9', '7'));

    /// <summary>The two characters of a status as <see cref="Status"/> holds them.</summary>
    public static int Code(char first, char second) => (first << 8) | second;

    /// <summary>The field's bytes without the blanks behind them.</summary>
    public ReadOnlySpan<byte> Text(FieldSpec field) => FieldBytes.Trim(field.Slice(Record));

    private long Amount(FieldSpec field)
    {
        ReadOnlySpan<byte> bytes = field.Slice(Record);
        return FieldBytes.AreDigits(bytes) ? FieldBytes.Number(bytes) : -1;
    }

    private int Day(FieldSpec field) =>
        FieldBytes.TryReadDay(field.Slice(Record), out int day) == RefusalCode.None ? day : -1;
}
