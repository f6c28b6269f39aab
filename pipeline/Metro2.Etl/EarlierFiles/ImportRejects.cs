using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Format.Files;

namespace Metro2.Etl.EarlierFiles;

/// <summary>Why an earlier file was refused: one reject for each record and reason, kept in <c>etl.rejects</c> under the file's own run id.</summary>
/// <param name="fileName">Name of the file.</param>
/// <param name="runId"><c>import-</c> and the beginning of the file's digest.</param>
internal sealed class ImportRejects(string fileName, string runId)
{
    /// <summary>The stage that the rejects and events carry.</summary>
    public const string Stage = "import";

    private const int Shown = 20;

    private readonly List<Reject> _rejects = [];

    /// <summary>How many there are.</summary>
    public int Count => _rejects.Count;

    /// <summary>Adds one.</summary>
    /// <param name="record">The physical record, counted from 1 at the header; null when it is about the file.</param>
    /// <param name="field">Column at fault; empty when the whole record is.</param>
    /// <param name="code">A word of <see cref="ImportCodes"/>.</param>
    /// <param name="remedy">What is wrong and what to do, without personal data.</param>
    public void Add(long? record, string field, string code, string remedy) =>
        _rejects.Add(new Reject(Stage, fileName, record?.ToString(CultureInfo.InvariantCulture) ?? "", field, code, remedy));

    /// <summary>Adds what the reader could not make sense of; remarks of it that do not stop reading are left.</summary>
    public void Add(params ReadProblem[] problems)
    {
        foreach (ReadProblem problem in problems.Where(problem => problem.Severity == ProblemSeverity.Error))
        {
            Add(problem.RecordNumber, problem.Field?.Column ?? "", ImportCodes.Unreadable, $"{problem.Message} {problem.Remedy}");
        }
    }

    /// <summary>Sets them as the rejects of the file; those of an earlier attempt go.</summary>
    public void Store(DuckDBTransaction transaction) => Rejects.Replace(transaction, runId, Stage, _rejects);

    /// <summary>Refuses the file when there is any.</summary>
    /// <exception cref="EtlException">There is.</exception>
    public void ThrowIfAny()
    {
        if (_rejects.Count == 0)
        {
            return;
        }

        string lines = string.Concat(_rejects.Take(Shown).Select(reject =>
            $"  {(reject.RecordKey.Length == 0 ? "file" : $"record {reject.RecordKey}")}: {reject.Code}: {reject.Remedy}\n"));
        string more = _rejects.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"  and {_rejects.Count - Shown:N0} more\n") : "";
        throw new EtlException(
            ExitCode.FixSettings,
            $"{fileName} was not taken over; nothing of it is in the warehouse.\n{lines}{more}"
            + $"All of them stand in etl.rejects under run {runId}. Correct this and give the same command again.");
    }
}
