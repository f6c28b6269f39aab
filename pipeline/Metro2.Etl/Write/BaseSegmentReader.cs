using System.Collections.Frozen;
using DuckDB.NET.Data;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Reads <c>metro2.base_segments</c> forward only, ordered by account; the layout names the columns.</summary>
internal sealed class BaseSegmentReader : IDisposable
{
    private static readonly FieldSpec[] Fields =
        [.. BaseSegmentLayout.Layout.Fields.Where(field => field.Column is not null)];

    private static readonly FrozenDictionary<FieldSpec, int> Ordinals =
        Fields.Select((field, ordinal) => (field, ordinal)).ToFrozenDictionary(pair => pair.field, pair => pair.ordinal);

    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;
    private readonly PersonValues _values;

    /// <param name="connection">A connection of its own: any other statement on it would end the stream.</param>
    /// <param name="values">Opens SSNs and birth dates.</param>
    public BaseSegmentReader(DuckDBConnection connection, PersonValues values)
    {
        _values = values;
        _command = connection.CreateCommand();
        _command.CommandText =
            $"select {string.Join(", ", Fields.Select(field => field.Column))}, client_id "
            + "from metro2.base_segments order by account_id, client_id";
        _command.UseStreamingMode = true;
        _reader = _command.ExecuteReader();
    }

    /// <summary>The next accounts in file order; null at the end.</summary>
    public SegmentBatch? Next()
    {
        List<BaseSegment> segments = new(SegmentBatch.Capacity);
        while (segments.Count < SegmentBatch.Capacity && _reader.Read())
        {
            segments.Add(Segment());
        }

        return segments.Count == 0 ? null : new SegmentBatch(segments);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private BaseSegment Segment() => new()
    {
        TimeStamp = Instant(BaseSegmentLayout.TimeStamp),
        IdentificationNumber = Text(BaseSegmentLayout.IdentificationNumber),
        CycleIdentifier = Text(BaseSegmentLayout.CycleIdentifier),
        ConsumerAccountNumber = Text(BaseSegmentLayout.ConsumerAccountNumber),
        PortfolioType = Text(BaseSegmentLayout.PortfolioType),
        AccountType = Text(BaseSegmentLayout.AccountType),
        DateOpened = Day(BaseSegmentLayout.DateOpened),
        CreditLimit = Number(BaseSegmentLayout.CreditLimit),
        HighestCredit = Number(BaseSegmentLayout.HighestCredit),
        TermsDuration = Text(BaseSegmentLayout.TermsDuration),
        TermsFrequency = Text(BaseSegmentLayout.TermsFrequency),
        ScheduledMonthlyPaymentAmount = Number(BaseSegmentLayout.ScheduledMonthlyPaymentAmount),
        ActualPaymentAmount = Number(BaseSegmentLayout.ActualPaymentAmount),
        AccountStatus = Text(BaseSegmentLayout.AccountStatus),
        PaymentRating = Text(BaseSegmentLayout.PaymentRating),
        PaymentHistoryProfile = Text(BaseSegmentLayout.PaymentHistoryProfile),
        SpecialComment = Text(BaseSegmentLayout.SpecialComment),
        ComplianceConditionCode = Text(BaseSegmentLayout.ComplianceConditionCode),
        CurrentBalance = Number(BaseSegmentLayout.CurrentBalance),
        AmountPastDue = Number(BaseSegmentLayout.AmountPastDue),
        OriginalChargeOffAmount = Number(BaseSegmentLayout.OriginalChargeOffAmount),
        DateOfAccountInformation = Day(BaseSegmentLayout.DateOfAccountInformation),
        DateOfFirstDelinquency = Day(BaseSegmentLayout.DateOfFirstDelinquency),
        DateClosed = Day(BaseSegmentLayout.DateClosed),
        DateOfLastPayment = Day(BaseSegmentLayout.DateOfLastPayment),
        InterestTypeIndicator = Text(BaseSegmentLayout.InterestTypeIndicator),
        Surname = Text(BaseSegmentLayout.Surname),
        FirstName = Text(BaseSegmentLayout.FirstName),
        MiddleName = Text(BaseSegmentLayout.MiddleName),
        GenerationCode = Text(BaseSegmentLayout.GenerationCode),
        SocialSecurityNumber = _values.Ssn(Text(BaseSegmentLayout.SocialSecurityNumber), ClientId),
        DateOfBirth = _values.BirthDate(Text(BaseSegmentLayout.DateOfBirth), ClientId),
        TelephoneNumber = Text(BaseSegmentLayout.TelephoneNumber),
        EcoaCode = Text(BaseSegmentLayout.EcoaCode),
        ConsumerInformationIndicator = Text(BaseSegmentLayout.ConsumerInformationIndicator),
        CountryCode = Text(BaseSegmentLayout.CountryCode),
        FirstLineOfAddress = Text(BaseSegmentLayout.FirstLineOfAddress),
        SecondLineOfAddress = Text(BaseSegmentLayout.SecondLineOfAddress),
        City = Text(BaseSegmentLayout.City),
        State = Text(BaseSegmentLayout.State),
        PostalCode = Text(BaseSegmentLayout.PostalCode),
        AddressIndicator = Text(BaseSegmentLayout.AddressIndicator),
        ResidenceCode = Text(BaseSegmentLayout.ResidenceCode),
    };

    private long ClientId => _reader.GetInt64(Fields.Length);

    private string Text(FieldSpec field) => _reader.GetString(Ordinals[field]);

    private long Number(FieldSpec field) => _reader.GetInt64(Ordinals[field]);

    private DateOnly? Day(FieldSpec field)
    {
        int ordinal = Ordinals[field];
        return _reader.IsDBNull(ordinal) ? null : _reader.GetFieldValue<DateOnly>(ordinal);
    }

    private DateTime? Instant(FieldSpec field)
    {
        int ordinal = Ordinals[field];
        return _reader.IsDBNull(ordinal) ? null : _reader.GetFieldValue<DateTime>(ordinal);
    }
}
