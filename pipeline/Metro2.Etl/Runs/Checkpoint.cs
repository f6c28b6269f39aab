using System.Data.Common;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Runs;

/// <summary>How far one part of a stage got.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Stage">The stage, see <see cref="StageName"/>.</param>
/// <param name="Key">The part, for example <c>invoices/listed</c> or <c>equifax</c>.</param>
/// <param name="Version">How often it was saved; 0 when never.</param>
/// <param name="IsComplete">Nothing is left to do for this part.</param>
/// <param name="Position">JSON, keys and counts only; <c>{}</c> when never saved.</param>
internal sealed record Checkpoint(
    string RunId, string Stage, string Key, long Version, bool IsComplete, string Position);

/// <summary>Another writer saved the checkpoint in between: two processes or two threads do the same work.</summary>
internal sealed class CheckpointConflictException(Checkpoint checkpoint, Exception? inner = null)
    : EtlException(
        ExitCode.Bug,
        $"The checkpoint {checkpoint.Stage}/{checkpoint.Key} of run {checkpoint.RunId} moved on from version "
        + $"{checkpoint.Version} while this process worked. Nothing of this step was kept. Run the same command again; "
        + "if it comes back, please report it.",
        inner);

/// <summary>Loads and saves checkpoints. Saving happens in the caller's transaction: progress and data commit together.</summary>
/// <param name="time">Clock for <c>saved_at</c>.</param>
internal sealed class Checkpoints(TimeProvider time)
{
    /// <summary>Loads one; a part never saved has version 0.</summary>
    /// <param name="connection">Any connection of the warehouse.</param>
    /// <param name="runId">The run.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="key">The part.</param>
    public static Checkpoint Load(DuckDBConnection connection, string runId, string stage, string key) =>
        connection.Rows(
            """
            select run_id, stage, key, version, state = 'complete', position
            from etl.checkpoints
            where run_id = $run_id and stage = $stage and key = $key
            """,
            Read,
            ("run_id", runId),
            ("stage", stage),
            ("key", key)) is [Checkpoint found]
            ? found
            : new Checkpoint(runId, stage, key, 0, IsComplete: false, "{}");

    /// <summary>All of a stage, ordered by key.</summary>
    /// <param name="connection">Any connection of the warehouse.</param>
    /// <param name="runId">The run.</param>
    /// <param name="stage">The stage.</param>
    public static IReadOnlyList<Checkpoint> All(DuckDBConnection connection, string runId, string stage) =>
        connection.Rows(
            """
            select run_id, stage, key, version, state = 'complete', position
            from etl.checkpoints
            where run_id = $run_id and stage = $stage
            order by key
            """,
            Read,
            ("run_id", runId),
            ("stage", stage));

    /// <summary>Saves over exactly the version that was loaded.</summary>
    /// <param name="transaction">The transaction that also holds the data.</param>
    /// <param name="loaded">What was loaded, or what the last save returned.</param>
    /// <param name="position">JSON, keys and counts only.</param>
    /// <param name="isComplete">Nothing is left to do for this part.</param>
    /// <returns>The checkpoint as saved; valid once the transaction commits.</returns>
    /// <exception cref="CheckpointConflictException">It is not at the loaded version any more.</exception>
    public Checkpoint Save(DuckDBTransaction transaction, Checkpoint loaded, string position, bool isComplete)
    {
        string sql = loaded.Version == 0
            ? """
              insert into etl.checkpoints (run_id, stage, key, version, state, position, saved_at)
              values ($run_id, $stage, $key, $version + 1, $state, $position, $saved_at)
              on conflict do nothing
              """
            : """
              update etl.checkpoints
              set version = version + 1, state = $state, position = $position, saved_at = $saved_at
              where run_id = $run_id and stage = $stage and key = $key and version = $version
              """;
        int saved;
        try
        {
            saved = transaction.On().Run(
                sql,
                ("run_id", loaded.RunId),
                ("stage", loaded.Stage),
                ("key", loaded.Key),
                ("version", loaded.Version),
                ("state", isComplete ? "complete" : "open"),
                ("position", position),
                ("saved_at", time.GetUtcNow().ToMicroseconds()));
        }
        catch (DbException error) when (error.Message.Contains("onflict", StringComparison.Ordinal))
        {
            // DuckDB saw the other writer's open transaction first.
            throw new CheckpointConflictException(loaded, error);
        }

        return saved == 1
            ? loaded with { Version = loaded.Version + 1, Position = position, IsComplete = isComplete }
            : throw new CheckpointConflictException(loaded);
    }

    private static Checkpoint Read(DuckDBDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetInt64(3),
            reader.GetBoolean(4),
            reader.GetString(5));
}
