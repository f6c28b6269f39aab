using DuckDB.NET.Data;
using Metro2.Etl.Decisions;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Proof;

/// <summary>Showing a person's data to somebody who asks by name. The ledger knows of it before anything is shown.</summary>
internal static class Unmasking
{
    /// <summary>Stage of its events.</summary>
    public const string Stage = "explain";

    /// <summary>Opens encrypted values of a month.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="key">What they are encrypted with.</param>
    /// <param name="run">The run of the month.</param>
    /// <param name="by">Who asks, 1 to 80 characters.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the key is another one, or the name cannot be kept.</exception>
    public static PersonValues Begin(DuckDBConnection connection, DataKey key, FinishedRun run, string by)
    {
        List<DecisionRefusal> refusals = [];
        DecisionCheck.CheckTexts(by, Stage, refusals);
        if (refusals.Count > 0)
        {
            throw new DecisionRefusedException(refusals);
        }

        DataKeys.Require(connection, key);
        return new PersonValues(run.RunId, key);
    }

    /// <summary>Writes down who sees whose data. The account is named as in the files, never by what is shown.</summary>
    /// <param name="warehouse">Open for writing.</param>
    /// <param name="time">Clock of what is recorded.</param>
    /// <param name="run">The run of the month.</param>
    /// <param name="account">Consumer account number, or client id; it was found in the month.</param>
    /// <param name="by">Who asks.</param>
    public static void Record(DuckDbWarehouse warehouse, TimeProvider time, FinishedRun run, string account, string by) =>
        warehouse.InTransaction("recording who sees a person's data", transaction => RunLedger.RecordAlone(
            transaction, time, Stage, "unmasked", ("of_run", run.RunId), ("account", account), ("by", by)));
}
