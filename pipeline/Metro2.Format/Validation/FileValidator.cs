using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;
using static Metro2.Format.Validation.ValidationRules;

namespace Metro2.Format.Validation;

/// <summary>
/// Judges the records of a file while they are read, by the rules of <see cref="ValidationRules"/>. A clean record costs no
/// allocation. Memory grows by about 16 to 32 bytes an account, for the accounts seen before; by nothing else.
/// Not safe for several threads at once.
/// </summary>
public sealed class FileValidator
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly ImmutableArray<FieldSpec> ProgramIdentifiers =
    [
        HeaderRecordLayout.InnovisProgramIdentifier,
        HeaderRecordLayout.EquifaxProgramIdentifier,
        HeaderRecordLayout.ExperianProgramIdentifier,
        HeaderRecordLayout.TransunionProgramIdentifier,
        HeaderRecordLayout.MicrobiltPrbcProgramIdentifier,
    ];

    private readonly ValidationOptions _options;
    private readonly FindingSink _sink;
    private readonly AccountSet _accounts = new();
    private readonly FileRecount _recount = new();
    private readonly FileShares _shares;
    private readonly byte[] _key = new byte[50];
    private long _records;
    private long _totalBalance;
    private long _totalPastDue;
    private int _lastDay = int.MaxValue;
    private int _activityDay;
    private int _reportingMonth;
    private int _commonLength;
    private bool _hasHeader;
    private bool _hasTrailer;

    /// <summary>Begins a file.</summary>
    /// <param name="options">What is known beside the file.</param>
    /// <param name="report">Gets every finding when it is made.</param>
    public FileValidator(ValidationOptions options, Action<Finding> report)
    {
        _options = options;
        _sink = new FindingSink(report);
        _shares = new FileShares(options);
        _lastDay = options.Today?.DayNumber ?? int.MaxValue;
    }

    /// <summary>Judges a whole file of any layout.</summary>
    /// <param name="file">The file, at its start; read forward only.</param>
    /// <param name="options">What is known beside the file.</param>
    /// <param name="report">Gets every finding when it is made.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>What the file came to.</returns>
    public static ValidationSummary Validate(
        Stream file, ValidationOptions options, Action<Finding> report, CancellationToken cancellation = default)
    {
        var reader = new Metro2FileReader(file);
        var validator = new FileValidator(options, report);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            validator.Add(reader);
        }

        return validator.Complete();
    }

    /// <summary>Judges the reader's current item.</summary>
    /// <param name="reader">A reader that stands on an item; every item of the file comes by once, in order.</param>
    public void Add(Metro2FileReader reader)
    {
        _sink.Begin(reader.RecordNumber);
        switch (reader.Kind)
        {
            case Metro2ItemKind.Header:
                AddHeader(reader.Record);
                break;
            case Metro2ItemKind.Data:
                AddAccount(reader.Record, reader.RecordNumber);
                break;
            case Metro2ItemKind.Trailer:
                AddTrailer(reader.Record, reader.BlockCount);
                break;
            case Metro2ItemKind.Problem:
                AddProblem(reader.Problem!);
                break;
            default:
                throw new InvalidOperationException("The reader stands on no item.");
        }
    }

    /// <summary>Ends the file: what only shows at its end is told now.</summary>
    /// <returns>What the file came to.</returns>
    public ValidationSummary Complete()
    {
        _sink.Begin(0);
        if (_recount.Count == 0)
        {
            _sink.Add(G06);
        }

        if (_options.FileName is { } name && (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters)))
        {
            _sink.Add(G11);
        }

        _shares.Tell(_recount.Count, _sink);
        return new ValidationSummary
        {
            RecordCount = _records,
            AccountCount = _recount.Count,
            TotalBalance = _totalBalance,
            TotalPastDue = _totalPastDue,
            Totals = _recount.ToTrailer(),
            Rules = [.. _sink.Counts.OrderByDescending(rule => rule.Key.Severity).ThenBy(rule => rule.Key.Id, StringComparer.Ordinal)],
        };
    }

    private void AddHeader(ReadOnlySpan<byte> record)
    {
        CheckRecord(HeaderRecordLayout.Layout, record, isAccount: false);
        if (_hasHeader)
        {
            _sink.Add(G01);
        }

        _commonLength = record.Length > HeaderRecordCodec.Length ? record.Length : 0;
        _hasHeader = true;
        CheckProgramIdentifiers(record);
        if (!ConsumerRules.IsTelephone(HeaderRecordLayout.ReporterTelephoneNumber.Slice(record)))
        {
            _sink.Add(F16, default, HeaderRecordLayout.Layout, HeaderRecordLayout.ReporterTelephoneNumber);
        }

        FieldBytes.TryReadDay(HeaderRecordLayout.ActivityDate.Slice(record), out _activityDay);
        FieldBytes.TryReadDay(HeaderRecordLayout.DateCreated.Slice(record), out int createdDay);
        bool isFuture = _options.Today is { } today && createdDay > today.DayNumber;
        if (isFuture || (createdDay > 0 && _activityDay > createdDay))
        {
            _sink.Add(G05, default, HeaderRecordLayout.Layout, isFuture ? HeaderRecordLayout.DateCreated : HeaderRecordLayout.ActivityDate);
        }

        _reportingMonth = _activityDay > 0 ? AccountRules.Month(_activityDay) : 0;
        _lastDay = _options.Today?.DayNumber ?? (createdDay > 0 ? createdDay : int.MaxValue);
    }

    private void AddAccount(ReadOnlySpan<byte> record, long recordNumber)
    {
        CheckRecord(BaseSegmentLayout.Layout, record, isAccount: true);
        var account = new AccountView(record);
        bool hasBankruptcy = SegmentRules.Check(account, _lastDay, _sink);
        AccountRules.Check(account, _lastDay, _reportingMonth, hasBankruptcy, _sink);
        if (_activityDay > 0 && account.AsOf > _activityDay)
        {
            _sink.Add(G05, record, BaseSegmentLayout.DateOfAccountInformation);
        }

        BaseSegmentLayout.IdentificationNumber.Slice(record).CopyTo(_key);
        BaseSegmentLayout.ConsumerAccountNumber.Slice(record).CopyTo(_key.AsSpan(20));
        long before = _accounts.Add(_key, recordNumber);
        if (before > 0)
        {
            string detail = string.Create(CultureInfo.InvariantCulture, $"It is record {before}.");
            _sink.Add(G03, record, BaseSegmentLayout.Layout, BaseSegmentLayout.ConsumerAccountNumber, detail: detail);
        }

        _recount.Add(record);
        _shares.Add(account);
        _totalBalance += Math.Max(0, account.Balance);
        _totalPastDue += Math.Max(0, account.PastDue);
    }

    private void AddTrailer(ReadOnlySpan<byte> record, long blocks)
    {
        CheckRecord(TrailerRecordLayout.Layout, record, isAccount: false);
        if (_hasTrailer)
        {
            _sink.Add(G01);
        }

        _hasTrailer = true;
        _recount.Compare(record, blocks, _sink);
    }

    private void CheckRecord(RecordLayout layout, ReadOnlySpan<byte> record, bool isAccount)
    {
        _records++;
        ReadOnlySpan<byte> account = isAccount ? record : default;
        FieldRules.Check(layout, record[..layout.Length], account, 0, _sink);
        FieldSpec word = layout.Fields[0];
        ReadOnlySpan<byte> stated = word.Slice(record);
        if (FieldBytes.AreDigits(stated) && FieldBytes.Number(stated) != record.Length)
        {
            _sink.Add(F06, account, layout, word);
        }

        if (_commonLength > 0 && record.Length != _commonLength)
        {
            _sink.Add(G09, account, layout, word);
        }
    }

    private void CheckProgramIdentifiers(ReadOnlySpan<byte> record)
    {
        bool hasAny = false;
        bool hasWanted = _options.ProgramIdentifier is null;
        foreach (FieldSpec field in ProgramIdentifiers)
        {
            bool isFilled = !FieldBytes.Trim(field.Slice(record)).IsEmpty;
            hasAny |= isFilled;
            hasWanted |= isFilled && field == _options.ProgramIdentifier;
        }

        if (!hasAny || !hasWanted)
        {
            _sink.Add(F25, default, HeaderRecordLayout.Layout, _options.ProgramIdentifier ?? HeaderRecordLayout.InnovisProgramIdentifier);
        }
    }

    private void AddProblem(ReadProblem problem)
    {
        ValidationRule rule = problem.Code switch
        {
            ReadProblemCode.ByteOrderMark => F01,
            ReadProblemCode.DescriptorWordMissing or ReadProblemCode.DescriptorWordInvalid
                or ReadProblemCode.DescriptorWordTooLong or ReadProblemCode.DescriptorWordTooShort
                or ReadProblemCode.LineBreakInRecord or ReadProblemCode.Truncated
                or ReadProblemCode.BlockLengthMismatch or ReadProblemCode.BlockDescriptorWordMissing => F06,
            ReadProblemCode.UnknownRecord => F08,
            ReadProblemCode.UnknownSegment => G04,
            ReadProblemCode.PaddingNotBlank => F22,
            ReadProblemCode.StrayBytes when problem.Severity == ProblemSeverity.Warning => F22,
            _ => G01,
        };
        _sink.Add(rule, problem.RecordNumber, problem.Position, problem.Message);
    }
}
