using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Warehouse;

/// <summary>
/// Writes a warehouse into a new file and gives that the old one's name: blocks that DuckDB frees keep their bytes, a new file never had them.
/// Whenever it is stopped, the name stands for the old file or for the new one, and both are whole.
/// </summary>
internal static class WarehouseRewrite
{
    // For the file's own tables and what the disk needs besides.
    private const long SpareBytes = 64L << 20;

    /// <summary>Rewrites.</summary>
    /// <param name="path">Full path of the warehouse; nobody has it open, this process neither.</param>
    /// <param name="freeBytes">Free space of the disk that holds a folder.</param>
    /// <param name="step">Told of every change to the disk; may be null.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.RetryLater"/>: there is not enough room; <see cref="ExitCode.WarehouseHeld"/>: another process has it. The warehouse
    /// is as it was.
    /// </exception>
    public static void Run(string path, Func<string, long> freeBytes, IProgress<RunStep>? step = null)
    {
        OwnerOnly.NarrowMask();
        string fresh = path + ".rewritten";
        Discard(fresh);
        try
        {
            using DuckDBConnection connection = new(DuckDbWarehouse.ConnectionString(":memory:", new WarehouseSettings()));
            connection.Open();
            connection.Run($"set temp_directory = {Statements.Literal(fresh + ".tmp")}");
            Attach(connection, path);
            RequireRoom(connection, path, freeBytes);
            Copy(connection, fresh);
            Flush(fresh, step);

            // The read lock keeps writers away until the name stands for the new file. Windows does not replace a file that is open.
            if (OperatingSystem.IsWindows())
            {
                connection.Dispose();
            }

            DurableDirectory.Rename(fresh, path, mayReplace: true, step);
        }
        catch (DuckDBException error)
        {
            Discard(fresh);
            throw WarehouseFault.Translate(error, "rewriting the warehouse", "The warehouse is as it was.");
        }
        catch (IOException error) when (WarehouseFault.IsDiskFull(error.Message))
        {
            Discard(fresh);
            throw NoRoom(path, "the disk is full");
        }
        catch (EtlException)
        {
            Discard(fresh);
            throw;
        }
    }

    private static void Attach(DuckDBConnection connection, string path)
    {
        try
        {
            connection.Run($"attach {Statements.Literal(path)} as stored (read_only)");
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.TranslateOpen(error, path);
        }

        // It would be taken for the new file's.
        if (File.Exists(path + ".wal"))
        {
            throw new EtlException(
                ExitCode.RetryLater,
                $"Another process wrote into the warehouse '{path}' and left its log behind, so the file was not rewritten. Give the same command again.");
        }
    }

    private static void RequireRoom(DuckDBConnection connection, string path, Func<string, long> freeBytes)
    {
        long used = connection.Single<long>(
            "select (block_size * used_blocks)::bigint from pragma_database_size() where database_name = 'stored'");
        long needed = used + (used / 4) + SpareBytes;
        long free = freeBytes(Path.GetDirectoryName(path)!);
        if (free < needed)
        {
            throw NoRoom(path, string.Create(CultureInfo.InvariantCulture, $"it takes {needed >> 20} MiB, and {free >> 20} MiB are free"));
        }
    }

    private static EtlException NoRoom(string path, string why) => new(
        ExitCode.RetryLater,
        $"There is no room to rewrite the warehouse '{path}': {why}. What was purged is gone from every table, but its bytes can still stand in the "
        + "file. Make room beside it and give the same command again; it rewrites the file.");

    private static void Copy(DuckDBConnection connection, string fresh)
    {
        connection.Run($"attach {Statements.Literal(fresh)} as fresh (storage_version 'v1.2.0')");
        connection.Run("copy from database stored to fresh");
        connection.Run("checkpoint fresh");
        foreach (string relation in connection.Rows(
            "select schema_name || '.' || table_name from duckdb_tables() where database_name = 'stored' order by all", reader => reader.GetString(0)))
        {
            string table = Statements.QuotedRelation(relation);
            if (!connection.Single<bool>($"select (select count(*) from stored.{table}) = (select count(*) from fresh.{table})"))
            {
                throw new EtlException(
                    ExitCode.Bug, $"The rewritten warehouse has other rows in {relation} than the warehouse, which is as it was. Please report this.");
            }
        }

        connection.Run("detach fresh");
    }

    private static void Flush(string fresh, IProgress<RunStep>? step)
    {
        OwnerOnly.Restrict(fresh);
        using (FileStream stream = new(fresh, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        step?.Report(new RunStep(RunStepKind.FileFlushed, fresh));
    }

    private static void Discard(string fresh)
    {
        File.Delete(fresh);
        File.Delete(fresh + ".wal");
        if (Directory.Exists(fresh + ".tmp"))
        {
            Directory.Delete(fresh + ".tmp", recursive: true);
        }
    }
}
