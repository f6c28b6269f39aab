using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Runs;

/// <summary>A record that could not be read or reported. Never the value itself.</summary>
/// <param name="Stage">Where it was found: <c>consumers</c>, <c>staging</c>, <c>write</c>.</param>
/// <param name="Source">Consumer file, the stream, or base_segments.</param>
/// <param name="RecordKey">Line number, page and item, or account key.</param>
/// <param name="Field">Column or field at fault; empty when the whole record is.</param>
/// <param name="Code">Why, a word from the list in the README.</param>
/// <param name="Remedy">What to do, a sentence.</param>
internal sealed record Reject(
    string Stage, string Source, string RecordKey, string Field, string Code, string Remedy);

/// <summary>Stores rejects.</summary>
internal static class Rejects
{
    /// <summary>Sets the rejects of one stage of a run; a stage that is done again does not double them.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="runId">The run.</param>
    /// <param name="stage">The stage; every row must be of it.</param>
    /// <param name="rejects">All of them.</param>
    public static void Replace(
        DuckDBTransaction transaction, string runId, string stage, IReadOnlyCollection<Reject> rejects)
    {
        if (rejects.Any(reject => reject.Stage != stage))
        {
            throw new ArgumentException($"Every reject must be of stage {stage}.", nameof(rejects));
        }

        transaction.On().Run(
            "delete from etl.rejects where run_id = $run_id and stage = $stage", ("run_id", runId), ("stage", stage));
        Add(transaction, runId, rejects);
    }

    /// <summary>Adds rejects.</summary>
    /// <inheritdoc cref="Replace"/>
    public static void Add(DuckDBTransaction transaction, string runId, IReadOnlyCollection<Reject> rejects)
    {
        if (rejects.Count > 0)
        {
            GuardedAppender.Append<(string RunId, Reject Reject), Map>(
                transaction, "etl", "rejects", rejects.Select(reject => (runId, reject)));
        }
    }

    private sealed class Map : GuardedAppenderMap<(string RunId, Reject Reject)>
    {
        public Map()
        {
            Text("run_id", row => row.RunId);
            Text("stage", row => row.Reject.Stage);
            Text("source", row => row.Reject.Source);
            Text("record_key", row => row.Reject.RecordKey);
            Text("field", row => row.Reject.Field);
            Text("code", row => row.Reject.Code);
            Text("remedy", row => row.Reject.Remedy);
        }
    }
}
