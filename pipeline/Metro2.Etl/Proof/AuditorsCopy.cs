using System.Security.Cryptography;
using DuckDB.NET.Data;
using Metro2.Etl.Ledger;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>
/// A DuckDB file for auditors beside the warehouse: the relations of schema <c>audit</c>, persons masked, and what the values of every
/// month came from. It gets its name by rename, so whoever reads the old one goes on reading it while the next run writes. A later one is the
/// one before with what is new, so that it costs what a month costs and not what all of them do.
/// </summary>
internal static class AuditorsCopy
{
    /// <summary>The event that names the file, its length and its digest.</summary>
    public const string Event = "copy published";

    // The stages of everything that adds and changes nothing that a finished run left. After anything else a copy is made from nothing.
    private static readonly string[] s_adding =
    [
        StageName.Extract, StageName.Load, StageName.Inputs, StageName.Consumers, StageName.Staging, StageName.Transform, StageName.Write,
        "run", "audit", "decide", "quarantine", Unmasking.Stage, Seals.Stage,
    ];

    /// <summary>Full path of the copy of a warehouse.</summary>
    /// <param name="warehousePath">Full path of the warehouse.</param>
    public static string PathOf(string warehousePath) => Path.Combine(
        Path.GetDirectoryName(warehousePath)!, Path.GetFileNameWithoutExtension(warehousePath) + "-audit.duckdb");

    /// <summary>Makes the copy and gives it its name.</summary>
    /// <param name="warehouse">The warehouse; its models are built and nobody else writes.</param>
    /// <param name="ledger">Records what was published.</param>
    /// <param name="runId">The run after which it is made; null after a purge.</param>
    /// <exception cref="EtlException">The disk is full or the folder cannot be written; the copy before it stays.</exception>
    public static void Publish(DuckDbWarehouse warehouse, RunLedger ledger, string? runId) =>
        Publish(warehouse, ledger, runId, "The files of the month are published and recorded.");

    /// <summary>
    /// Takes the copy away that still holds what a purge took, and publishes another one. A warehouse that never had a copy gets none.
    /// </summary>
    /// <param name="warehouse">The purged warehouse.</param>
    /// <param name="time">Clock of what is recorded.</param>
    /// <exception cref="EtlException">The disk is full or the folder cannot be written; there is no copy until the next run.</exception>
    public static void Renew(DuckDbWarehouse warehouse, TimeProvider time)
    {
        string path = PathOf(warehouse.Path);
        Delete(path + ".new");
        bool hadOne = File.Exists(path);
        File.Delete(path);
        if (hadOne || warehouse.Connection.Single<bool>("select count(*) > 0 from etl.events where event = $event", ("event", Event)))
        {
            using RunLedger ledger = new(warehouse, time);
            Publish(warehouse, ledger, runId: null, "What was purged is gone, and so is the copy that held it.");
        }
    }

    /// <summary>Finds a copy that is not the one that was published last. None is no finding: the next run makes it.</summary>
    /// <param name="warehouse">The warehouse.</param>
    public static IEnumerable<LedgerFinding> Check(DuckDbWarehouse warehouse)
    {
        string path = PathOf(warehouse.Path);
        string? known = warehouse.Connection.Single<string>(
            "select (detail ->> '$.sha256') from etl.events where event = $event order by event_id desc limit 1", ("event", Event));
        if (File.Exists(path) && Digest(path).Sha256 != known)
        {
            yield return new LedgerFinding("copy_changed", path, "the auditor's copy is not the file that was published last");
        }
    }

    private static void Publish(DuckDbWarehouse warehouse, RunLedger ledger, string? runId, string left)
    {
        string path = PathOf(warehouse.Path);
        string fresh = path + ".new";
        try
        {
            string sql = SqlProject.Embedded().Sha256;
            Delete(fresh);
            long? earlier = Begin(warehouse.Connection, sql, path, fresh);
            CopyTables.Fill(warehouse.Connection, fresh, earlier);
            CopyTables.AddViews(fresh);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, UnixFileMode.UserRead);
            }

            (string sha256, long bytes) = Digest(fresh);
            File.Move(fresh, path, overwrite: true);
            DurableDirectory.Flush(Path.GetDirectoryName(path)!);
            ledger.Record(
                runId, "audit", Event, ("file", Path.GetFileName(path)), ("bytes", bytes), ("sha256", sha256), ("sql", sql), ("code", RunPins.CodeId),
                ("added_to", earlier ?? 0));
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, $"making the auditor's copy {path}", left);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.RetryLater,
                $"The auditor's copy {path} could not be made: {error.Message} {left} Run the same command again.",
                error);
        }
    }

    private static (string Sha256, long Bytes) Digest(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return (Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length);
    }

    /// <summary>
    /// Puts the copy before it under the new name, so that only what is new has to be added: if it is the one that the newest event of a
    /// publishing names, to the byte, made by this program, and nothing but runs, syncs and decisions came after.
    /// </summary>
    /// <returns>That event; null when there is nothing to begin with.</returns>
    private static long? Begin(DuckDBConnection connection, string sql, string path, string fresh)
    {
        (long Id, string Sha256)? last = connection.Rows(
            $"""
            select event_id, (detail ->> '$.sha256')
            from etl.events as published
            where event = $event
                and event_id = (select max(event_id) from etl.events where event = $event)
                and (detail ->> '$.sql') = $sql
                and (detail ->> '$.code') = $code
                and not exists (
                    select 1
                    from etl.events as later
                    where later.event_id > published.event_id
                        and later.stage not in ({string.Join(", ", s_adding.Select(Statements.Literal))})
                )
            """,
            reader => ((long, string)?)(reader.GetInt64(0), reader.GetString(1)),
            ("event", Event),
            ("sql", sql),
            ("code", RunPins.CodeId)).SingleOrDefault();
        if (last is null || !File.Exists(path) || CopyOf(path, fresh) != last.Value.Sha256)
        {
            Delete(fresh);
            return null;
        }

        return last.Value.Id;
    }

    // The digest is that of the bytes that were copied, not of a file that may be another one by then.
    private static string CopyOf(string path, string fresh)
    {
        using FileStream from = File.OpenRead(path);
        using FileStream to = new(fresh, FileMode.CreateNew);
        using SHA256 digest = SHA256.Create();
        using CryptoStream both = new(to, digest, CryptoStreamMode.Write);
        from.CopyTo(both);
        both.FlushFinalBlock();
        return Convert.ToHexStringLower(digest.Hash!);
    }

    private static void Delete(string fresh)
    {
        File.Delete(fresh);
        File.Delete(fresh + ".wal");
    }
}
