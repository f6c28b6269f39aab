using System.Security.Cryptography;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Etl.Rules;

/// <summary>What one file came to.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="ActivityDate">Activity Date of its header; null when it has none.</param>
/// <param name="Structure">What the format says.</param>
/// <param name="Outcome">What the registry says.</param>
/// <param name="LeftOutCount">Records that no rule looked at, as an amount or a required day of theirs cannot be read.</param>
/// <param name="Sha256">Digest of the file, lower-case hex.</param>
internal sealed record CheckedFile(
    string Name, DateOnly? ActivityDate, ValidationSummary Structure, RuleOutcome Outcome, long LeftOutCount, string Sha256);

/// <summary>
/// Judges files month after month: each is read once, forward only, by the format's rules while its records go into the tables that
/// the registry looks at.
/// </summary>
/// <param name="warehouse">A database in memory.</param>
/// <param name="rules">The registry's rules; hits of those that the format judges itself are left to it.</param>
internal sealed class FileCheck(DuckDbWarehouse warehouse, IReadOnlyList<Rule> rules)
{
    private static readonly FieldSpec[] s_required =
    [
        BaseSegmentLayout.DateOpened, BaseSegmentLayout.DateOfAccountInformation, BaseSegmentLayout.CreditLimit,
        BaseSegmentLayout.HighestCredit, BaseSegmentLayout.ScheduledMonthlyPaymentAmount, BaseSegmentLayout.ActualPaymentAmount,
        BaseSegmentLayout.CurrentBalance, BaseSegmentLayout.AmountPastDue, BaseSegmentLayout.OriginalChargeOffAmount,
    ];

    // Conditions that the format judges on the bytes count for the worst accounts; their hits are told once, by the format.
    private readonly Rule[] _rules = [.. rules.Where(rule => rule.Scope != RuleScope.File || !RuleRegistry.IsStructural(rule.Id))];
    private readonly CheckTables _tables = new(warehouse);
    private readonly RuleCheck _check = new(warehouse.Connection);
    private bool _isReady;

    /// <summary>The Activity Date in a file's header, by which months are ordered.</summary>
    /// <param name="file">The file at its start.</param>
    /// <returns>Null when there is no header or no such day.</returns>
    public static DateOnly? ActivityDateOf(Stream file)
    {
        Metro2FileReader reader = new(file);
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Header)
            {
                reader.TryDecode(out HeaderRecord header, out _);
                return header.ActivityDate;
            }

            if (reader.Kind == Metro2ItemKind.Data)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Judges the next file, oldest month first.</summary>
    /// <param name="file">The file at its start.</param>
    /// <param name="name">Its name without its folder.</param>
    /// <param name="options">What is known beside it.</param>
    /// <param name="report">Gets every finding of the format when it is made.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public CheckedFile Check(Stream file, string name, ValidationOptions options, Action<Finding> report, CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            _tables.Create();
            _isReady = true;
        }

        using var digest = SHA256.Create();
        using CryptoStream hashed = new(file, digest, CryptoStreamMode.Read, leaveOpen: true);
        Reading reading = new(new Metro2FileReader(hashed), new FileValidator(options, report));
        _tables.Load(reading.Records(cancellationToken));
        HeaderRecord? header = reading.Header;
        _tables.Tell(header is null ? "" : BureauOf(header), header?.ActivityDate, header?.DateCreated);
        ValidationSummary structure = reading.Complete();
        RuleOutcome outcome = _check.Run(_rules, cancellationToken);
        outcome = outcome with { Results = [.. outcome.Results.Where(result => !RuleRegistry.IsStructural(result.Rule.Id))] };
        return new CheckedFile(name, header?.ActivityDate, structure, outcome, reading.LeftOutCount, Convert.ToHexStringLower(digest.Hash!));
    }

    /// <summary>Tells every hit of the file that was judged last.</summary>
    /// <param name="outcome">What it came to.</param>
    /// <param name="tell">Gets rule, record number (0 when it is the file or several records) and account.</param>
    public void EachHit(RuleOutcome outcome, Action<Rule, long, string> tell) =>
        _check.EachHit([.. outcome.Results.Where(result => result.HitCount > 0).Select(result => result.Rule)], tell);

    private static string BureauOf(HeaderRecord header) => string.Join(
        ' ',
        new[]
        {
            header.EquifaxProgramIdentifier, header.ExperianProgramIdentifier, header.TransunionProgramIdentifier, header.InnovisProgramIdentifier,
        }.Where(identifier => identifier.Length > 0));

    // One pass over the bytes serves the format's rules and the tables.
    private sealed class Reading(Metro2FileReader reader, FileValidator validator)
    {
        private readonly CheckedRecord _record = new();

        public HeaderRecord? Header { get; private set; }

        public long LeftOutCount { get; private set; }

        public IEnumerable<CheckedRecord> Records(CancellationToken cancellationToken)
        {
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                validator.Add(reader);
                if (reader.Kind == Metro2ItemKind.Header)
                {
                    reader.TryDecode(out HeaderRecord header, out _);
                    Header ??= header;
                }
                else if (reader.Kind == Metro2ItemKind.Data && Take())
                {
                    yield return _record;
                }
            }
        }

        public ValidationSummary Complete() => validator.Complete();

        private bool Take()
        {
            string account = AccountNumbers.Shown(reader.Record);
            (long, string) place = (reader.RecordNumber, account.Length > 0 ? account : $"record {reader.RecordNumber}");
            if (reader.Record.Length == BaseSegmentCodec.Length && reader.TryView(out BaseSegmentView view))
            {
                if (view.DateOpened is null || view.DateOfAccountInformation is null)
                {
                    LeftOutCount++;
                    return false;
                }

                _record.Take(place, Header, view.ToSegment(), null);
                return true;
            }

            reader.TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems);
            bool isLeftOut = record.Base.DateOpened is null
                || record.Base.DateOfAccountInformation is null
                || problems.Any(problem => problem.Severity == ProblemSeverity.Error && s_required.Contains(problem.Field));
            LeftOutCount += isLeftOut ? 1 : 0;
            if (!isLeftOut)
            {
                _record.Take(place, Header, record.Base, record);
            }

            return !isLeftOut;
        }
    }
}
