using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Format.Comparison;

/// <summary>
/// Compares two files account by account and field by field, in whatever order and layout their records stand. An account is
/// known by its Consumer Account Number; one that stands in a file several times is compared in the order of its records.
/// Memory grows by 16 to 32 bytes an account of the first file, and by nothing else: the first file is read twice, and its
/// accounts are fetched again when the second file comes to them, which is quick when both are in one order.
/// </summary>
public sealed class FileComparison
{
    private readonly Stream _first;
    private readonly Stream _second;
    private readonly Action<RecordDifference> _report;
    private readonly Action<ReadProblem> _problem;
    private readonly OffsetIndex _index = new();
    private byte[]? _header;
    private byte[]? _trailer;
    private RecordFetch? _fetch;

    private FileComparison(Stream first, Stream second, Action<RecordDifference> report, Action<ReadProblem> problem)
    {
        _first = first;
        _second = second;
        _report = report;
        _problem = problem;
    }

    /// <summary>Compares two files. Tells new and changed records in the order of the second file, then those that are gone.</summary>
    /// <param name="first">The older file; can be read again and from any place.</param>
    /// <param name="second">The newer file, at its start; read forward only.</param>
    /// <param name="report">Gets every difference.</param>
    /// <param name="problem">Gets every problem of either file. Bytes that are no record are not compared.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentException"><paramref name="first"/> can only be read forward.</exception>
    public static ComparisonSummary Compare(
        Stream first,
        Stream second,
        Action<RecordDifference> report,
        Action<ReadProblem> problem,
        CancellationToken cancellation = default)
    {
        if (!first.CanSeek)
        {
            throw new ArgumentException("The first file has to be read from any place.", nameof(first));
        }

        return new FileComparison(first, second, report, problem).Run(cancellation);
    }

    private ComparisonSummary Run(CancellationToken cancellation)
    {
        var summary = new ComparisonSummary();
        ReadFirst(summary, cancellation);
        ReadSecond(summary, cancellation);
        TellGone(summary, cancellation);
        return summary;
    }

    private void ReadFirst(ComparisonSummary summary, CancellationToken cancellation)
    {
        var reader = new Metro2FileReader(_first);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.Kind)
            {
                case Metro2ItemKind.Header:
                    _header ??= reader.Record.ToArray();
                    break;
                case Metro2ItemKind.Trailer:
                    _trailer = reader.Record.ToArray();
                    break;
                case Metro2ItemKind.Data:
                    _index.Add(Hash(reader.Record), reader.Offset);
                    summary.FirstCount++;
                    break;
                default:
                    summary.ProblemCount++;
                    _problem(reader.Problem!);
                    break;
            }
        }

        _fetch = new RecordFetch(_first, reader.Layout);
    }

    private void ReadSecond(ComparisonSummary summary, CancellationToken cancellation)
    {
        var reader = new Metro2FileReader(_second);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.Kind)
            {
                case Metro2ItemKind.Header:
                    CompareWhole(HeaderRecordLayout.Layout, _header, reader, summary);
                    break;
                case Metro2ItemKind.Trailer:
                    CompareWhole(TrailerRecordLayout.Layout, _trailer, reader, summary);
                    break;
                case Metro2ItemKind.Data:
                    summary.SecondCount++;
                    CompareAccount(reader, summary);
                    break;
                default:
                    summary.ProblemCount++;
                    _problem(reader.Problem!);
                    break;
            }
        }
    }

    private void CompareWhole(RecordLayout layout, byte[]? before, Metro2FileReader reader, ComparisonSummary summary)
    {
        List<FieldChange> changes = before is null ? [] : RecordComparer.CompareRecords(layout, before, reader.Record);
        if (before is null || changes.Count > 0)
        {
            Tell(before is null ? DifferenceKind.New : DifferenceKind.Changed, reader.Kind, string.Empty, reader.RecordNumber, changes, summary);
        }
    }

    private void CompareAccount(Metro2FileReader reader, ComparisonSummary summary)
    {
        ReadOnlySpan<byte> after = reader.Record;
        ulong hash = Hash(after);
        int step = -1;
        while (_index.Next(hash, ref step, out long offset))
        {
            ReadOnlySpan<byte> before = _fetch!.At(offset);
            if (!Key(before).SequenceEqual(Key(after)))
            {
                continue;
            }

            _index.Take(hash, step);
            if (before.SequenceEqual(after))
            {
                return;
            }

            List<FieldChange> changes = RecordComparer.CompareAccounts(before, after);
            if (changes.Count > 0)
            {
                Tell(DifferenceKind.Changed, Metro2ItemKind.Data, AccountNumbers.Shown(after), reader.RecordNumber, changes, summary);
            }

            return;
        }

        Tell(DifferenceKind.New, Metro2ItemKind.Data, AccountNumbers.Shown(after), reader.RecordNumber, [], summary);
    }

    private void TellGone(ComparisonSummary summary, CancellationToken cancellation)
    {
        if (summary.FirstCount + summary.NewAccounts == summary.SecondCount)
        {
            return;
        }

        _first.Position = 0;
        var reader = new Metro2FileReader(_first);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Kind == Metro2ItemKind.Data && IsLeft(Hash(reader.Record), reader.Offset))
            {
                Tell(DifferenceKind.Gone, Metro2ItemKind.Data, AccountNumbers.Shown(reader.Record), reader.RecordNumber, [], summary);
            }
        }
    }

    private bool IsLeft(ulong hash, long offset)
    {
        int step = -1;
        while (_index.Next(hash, ref step, out long left))
        {
            if (left == offset)
            {
                return true;
            }
        }

        return false;
    }

    private void Tell(
        DifferenceKind kind, Metro2ItemKind record, string account, long recordNumber, List<FieldChange> changes, ComparisonSummary summary)
    {
        summary.Count(kind, record);
        _report(new RecordDifference
        {
            Kind = kind,
            Record = record,
            Account = account,
            RecordNumber = recordNumber,
            Changes = changes,
        });
    }

    private static ReadOnlySpan<byte> Key(ReadOnlySpan<byte> record) => BaseSegmentLayout.ConsumerAccountNumber.Slice(record);

    private static ulong Hash(ReadOnlySpan<byte> record) => KeyHash.Of(Key(record)).Slot;
}
