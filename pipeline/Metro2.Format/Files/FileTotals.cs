using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>
/// The counts of a trailer, gathered from the records themselves and never kept by hand.
/// Not safe for several threads at once.
/// </summary>
public sealed class FileTotals
{
    private readonly long[] _statuses = new long[23];
    private readonly long[] _segments = new long[8];
    private readonly long[] _socialSecurityNumbers = new long[3];
    private readonly long[] _datesOfBirth = new long[3];
    private long _telephoneNumbers;
    private long _deletedConsumers;

    /// <summary>Base segments so far.</summary>
    public long BaseCount { get; private set; }

    /// <summary>Counts a record that is a Base segment alone.</summary>
    /// <exception cref="ArgumentException">The account status has no total; nothing was counted.</exception>
    public void Add(BaseSegment segment)
    {
        string status = segment.AccountStatus;
        CountBase(status.Length == 2 ? IndexOf((byte)status[0], (byte)status[1]) : -1);
        CountConsumer(0, segment.EcoaCode, segment.SocialSecurityNumber, segment.DateOfBirth, segment.TelephoneNumber);
    }

    /// <summary>Counts a record with its appended segments.</summary>
    /// <exception cref="ArgumentException">The account status has no total; nothing was counted.</exception>
    public void Add(DataRecord record)
    {
        Add(record.Base);
        foreach (J1Segment j1 in record.J1)
        {
            CountConsumer(1, j1.EcoaCode, j1.SocialSecurityNumber, j1.DateOfBirth, j1.TelephoneNumber);
        }

        foreach (J2Segment j2 in record.J2)
        {
            CountConsumer(2, j2.EcoaCode, j2.SocialSecurityNumber, j2.DateOfBirth, j2.TelephoneNumber);
        }

        _segments[(int)SegmentKind.J1] += record.J1.Count;
        _segments[(int)SegmentKind.J2] += record.J2.Count;
        _segments[(int)SegmentKind.K1] += record.K1 is null ? 0 : 1;
        _segments[(int)SegmentKind.K2] += record.K2 is null ? 0 : 1;
        _segments[(int)SegmentKind.K3] += record.K3.Count;
        _segments[(int)SegmentKind.K4] += record.K4.Count;
        _segments[(int)SegmentKind.L1] += record.L1 is null ? 0 : 1;
        _segments[(int)SegmentKind.N1] += record.N1 is null ? 0 : 1;
    }

    /// <summary>Counts an encoded data record; segments without content count for nothing.</summary>
    /// <param name="record">The whole record without a line end.</param>
    /// <exception cref="ArgumentException">The bytes are no data record, or its status has no total.</exception>
    public void AddEncoded(ReadOnlySpan<byte> record)
    {
        CodecOutcome.RequireRoom(record, BaseSegmentCodec.Length);
        RequireSegments(record);
        ReadOnlySpan<byte> status = BaseSegmentLayout.AccountStatus.Slice(record);
        CountBase(IndexOf(status[0], status[1]));
        CountConsumer(
            0,
            BaseSegmentLayout.EcoaCode.Slice(record),
            BaseSegmentLayout.SocialSecurityNumber.Slice(record),
            BaseSegmentLayout.DateOfBirth.Slice(record),
            BaseSegmentLayout.TelephoneNumber.Slice(record));
        var walk = new SegmentWalk(record);
        while (walk.MoveNext())
        {
            if (walk.HasContent)
            {
                CountSegment(walk.Kind, walk.Current);
            }
        }
    }

    /// <summary>The trailer of a file that holds exactly the records counted.</summary>
    /// <param name="blockCount">What to report as the count of blocks, 0 or more.</param>
    public TrailerRecord ToTrailer(long blockCount) => new()
    {
        TotalBaseRecords = BaseCount,
        TotalAssociatedConsumerSegmentsJ1 = _segments[(int)SegmentKind.J1],
        TotalAssociatedConsumerSegmentsJ2 = _segments[(int)SegmentKind.J2],
        BlockCount = blockCount,
        TotalOfStatusCodeDf = _statuses[0],
        TotalOfStatusCodeDa = _statuses[1],
        TotalOfStatusCode05 = _statuses[2],
        TotalOfStatusCode11 = _statuses[3],
        TotalOfStatusCode13 = _statuses[4],
        TotalOfStatusCode61 = _statuses[5],
        TotalOfStatusCode62 = _statuses[6],
        TotalOfStatusCode63 = _statuses[7],
        TotalOfStatusCode64 = _statuses[8],
        TotalOfStatusCode65 = _statuses[9],
        TotalOfStatusCode71 = _statuses[10],
        TotalOfStatusCode78 = _statuses[11],
        TotalOfStatusCode80 = _statuses[12],
        TotalOfStatusCode82 = _statuses[13],
        TotalOfStatusCode83 = _statuses[14],
        TotalOfStatusCode84 = _statuses[15],
        TotalOfStatusCode88 = _statuses[16],
        TotalOfStatusCode89 = _statuses[17],
        TotalOfStatusCode93 = _statuses[18],
        TotalOfStatusCode94 = _statuses[19],
        TotalOfStatusCode95 = _statuses[20],
        TotalOfStatusCode96 = _statuses[21],
        TotalOfStatusCode97 = _statuses[22],
        TotalOfEcoaCodeZAllSegments = _deletedConsumers,
        TotalEmploymentSegments = _segments[(int)SegmentKind.N1],
        TotalOriginalCreditorSegments = _segments[(int)SegmentKind.K1],
        TotalPurchasedFromSoldToSegments = _segments[(int)SegmentKind.K2],
        TotalMortgageInformationSegments = _segments[(int)SegmentKind.K3],
        TotalSpecializedPaymentInformationSegments = _segments[(int)SegmentKind.K4],
        TotalChangeSegments = _segments[(int)SegmentKind.L1],
        TotalSocialSecurityNumbersAllSegments = _socialSecurityNumbers[0] + _socialSecurityNumbers[1] + _socialSecurityNumbers[2],
        TotalSocialSecurityNumbersBase = _socialSecurityNumbers[0],
        TotalSocialSecurityNumbersJ1 = _socialSecurityNumbers[1],
        TotalSocialSecurityNumbersJ2 = _socialSecurityNumbers[2],
        TotalDatesOfBirthAllSegments = _datesOfBirth[0] + _datesOfBirth[1] + _datesOfBirth[2],
        TotalDatesOfBirthBase = _datesOfBirth[0],
        TotalDatesOfBirthJ1 = _datesOfBirth[1],
        TotalDatesOfBirthJ2 = _datesOfBirth[2],
        TotalTelephoneNumbersAllSegments = _telephoneNumbers,
    };

    private static void RequireSegments(ReadOnlySpan<byte> record)
    {
        var walk = new SegmentWalk(record);
        while (walk.MoveNext())
        {
        }

        if (walk.IsMalformed)
        {
            throw new ArgumentException($"No segment begins at position {walk.NextOffset + 1} of the record.", nameof(record));
        }
    }

    private void CountBase(int status)
    {
        if (status < 0)
        {
            throw new ArgumentException("The account status of a record has no total in the trailer; the record was not counted.");
        }

        BaseCount++;
        _statuses[status]++;
    }

    private void CountSegment(SegmentKind kind, ReadOnlySpan<byte> segment)
    {
        _segments[(int)kind]++;
        if (kind == SegmentKind.J1)
        {
            CountConsumer(
                1,
                J1SegmentLayout.EcoaCode.Slice(segment),
                J1SegmentLayout.SocialSecurityNumber.Slice(segment),
                J1SegmentLayout.DateOfBirth.Slice(segment),
                J1SegmentLayout.TelephoneNumber.Slice(segment));
        }
        else if (kind == SegmentKind.J2)
        {
            CountConsumer(
                2,
                J2SegmentLayout.EcoaCode.Slice(segment),
                J2SegmentLayout.SocialSecurityNumber.Slice(segment),
                J2SegmentLayout.DateOfBirth.Slice(segment),
                J2SegmentLayout.TelephoneNumber.Slice(segment));
        }
    }

    private void CountConsumer(int part, string ecoaCode, string socialSecurityNumber, DateOnly? dateOfBirth, string telephoneNumber)
    {
        bool isFill = !socialSecurityNumber.AsSpan().ContainsAnyExcept('0')
            || !socialSecurityNumber.AsSpan().ContainsAnyExcept('9');
        _deletedConsumers += ecoaCode is "Z" ? 1 : 0;
        _socialSecurityNumbers[part] += isFill ? 0 : 1;
        _datesOfBirth[part] += dateOfBirth is null ? 0 : 1;
        _telephoneNumbers += telephoneNumber.AsSpan().ContainsAnyExcept('0') ? 1 : 0;
    }

    private void CountConsumer(
        int part,
        ReadOnlySpan<byte> ecoaCode,
        ReadOnlySpan<byte> socialSecurityNumber,
        ReadOnlySpan<byte> dateOfBirth,
        ReadOnlySpan<byte> telephoneNumber)
    {
        bool isFill = !HasDigit(socialSecurityNumber) || !socialSecurityNumber.ContainsAnyExcept((byte)'9');
        _deletedConsumers += ecoaCode[0] == 'Z' ? 1 : 0;
        _socialSecurityNumbers[part] += isFill ? 0 : 1;
        _datesOfBirth[part] += HasDigit(dateOfBirth) ? 1 : 0;
        _telephoneNumbers += HasDigit(telephoneNumber) ? 1 : 0;
    }

    // Blanks stand for absent digits in files of others.
    private static bool HasDigit(ReadOnlySpan<byte> digits) => digits.ContainsAnyExcept((byte)'0', (byte)' ');

    private static int IndexOf(byte first, byte second) => (first, second) switch
    {
        ((byte)'D', (byte)'F') => 0,
        ((byte)'D', (byte)'A') => 1,
        ((byte)'0', (byte)'5') => 2,
        ((byte)'1', (byte)'1') => 3,
        ((byte)'1', (byte)'3') => 4,
        ((byte)'6', (byte)'1') => 5,
        ((byte)'6', (byte)'2') => 6,
        ((byte)'6', (byte)'3') => 7,
        ((byte)'6', (byte)'4') => 8,
        ((byte)'6', (byte)'5') => 9,
        ((byte)'7', (byte)'1') => 10,
        ((byte)'7', (byte)'8') => 11,
        ((byte)'8', (byte)'0') => 12,
        ((byte)'8', (byte)'2') => 13,
        ((byte)'8', (byte)'3') => 14,
        ((byte)'8', (byte)'4') => 15,
        ((byte)'8', (byte)'8') => 16,
        ((byte)'8', (byte)'9') => 17,
        ((byte)'9', (byte)'3') => 18,
        ((byte)'9', (byte)'4') => 19,
        ((byte)'9', (byte)'5') => 20,
        ((byte)'9', (byte)'6') => 21,
        ((byte)'9', (byte)'7') => 22,
        _ => -1,
    };
}
