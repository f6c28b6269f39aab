using DuckDB.NET.Data;
using Metro2.Etl.Ledger;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Warehouse;

/// <summary>
/// The warehouse of this process: one DuckDB file, opened once, by full path. (Opened twice under two spellings, DuckDB
/// loses rows; so nothing else in the program makes a connection.) Dispose closes it cleanly.
/// </summary>
internal sealed class DuckDbWarehouse : IDisposable
{
    private readonly string _connectionString;
    private readonly bool _inMemory;
    private readonly bool _hasOwnLimit;

    private DuckDbWarehouse(string path, string connectionString, bool inMemory, WarehouseSettings settings)
    {
        Path = path;
        Step = settings.Step;
        _connectionString = connectionString;
        _inMemory = inMemory;
        _hasOwnLimit = settings.MemoryLimit is not null;
        Connection = new DuckDBConnection(connectionString);
    }

    /// <summary>Full path of the file; <c>:memory:</c> when there is none.</summary>
    public string Path { get; }

    /// <summary>The main connection. For one thread at a time; whoever streams or writes beside it opens another.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Told of every commit and of every change to the files of a run; may be null.</summary>
    public IProgress<RunStep>? Step { get; }

    /// <summary>Opens the warehouse for writing; creates folder and file when missing and applies open migrations.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="time">Clock for the journal of migrations.</param>
    /// <param name="settings">Threads and memory; null leaves DuckDB's own choices.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.WarehouseHeld"/> when another process has it; <see cref="ExitCode.FixSettings"/> when it is no
    /// DuckDB file, comes from a newer program, or its migrations were edited; <see cref="ExitCode.RetryLater"/> when
    /// the disk is full.
    /// </exception>
    public static DuckDbWarehouse Open(string path, TimeProvider time, WarehouseSettings? settings = null)
    {
        settings ??= new WarehouseSettings();
        RequireFullPath(path);
        OwnerOnly.NarrowMask();
        try
        {
            DurableDirectory.Create(System.IO.Path.GetDirectoryName(path)!, settings.Step);
            if (!File.Exists(path))
            {
                Create(path, settings.Step);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DuckDBException)
        {
            throw WarehouseFault.TranslateOpen(error, path);
        }

        DuckDbWarehouse warehouse = new(path, ConnectionString(path, settings), inMemory: false, settings);
        return warehouse.Prepare(() =>
        {
            OwnerOnly.Restrict(path);
            DataKeys.RefuseClearValues(warehouse.Connection);
            Migrations.Apply(warehouse.Connection, time, settings.Step);
            EventChain.Adopt(warehouse.Connection, time);
        });
    }

    /// <summary>Opens an existing warehouse for reading only: creates nothing, migrates nothing.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <exception cref="EtlException">As <see cref="Open"/>; also when the file is missing or needs migrations.</exception>
    public static DuckDbWarehouse OpenToRead(string path)
    {
        RequireFullPath(path);
        if (!File.Exists(path))
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"There is no warehouse '{path}'. Check the path, or make a first run.");
        }

        WarehouseSettings settings = new();
        string connectionString = ConnectionString(path, settings) + ";access_mode=READ_ONLY";
        DuckDbWarehouse warehouse = new(path, connectionString, inMemory: false, settings);
        return warehouse.Prepare(() => Migrations.RequireCurrent(warehouse.Connection));
    }

    /// <summary>A warehouse without a file, migrated; it vanishes when disposed. For trials and tests.</summary>
    /// <param name="time">Clock for the journal of migrations.</param>
    /// <param name="settings">Threads and memory; null leaves DuckDB's own choices.</param>
    public static DuckDbWarehouse OpenInMemory(TimeProvider time, WarehouseSettings? settings = null)
    {
        settings ??= new WarehouseSettings();
        DuckDbWarehouse warehouse = new(":memory:", ConnectionString(":memory:", settings), inMemory: true, settings);
        return warehouse.Prepare(() => Migrations.Apply(warehouse.Connection, time));
    }

    /// <summary>
    /// Opens one more connection to the same database. A streaming reader needs one of its own: any other statement on
    /// its connection ends the stream. The caller disposes it.
    /// </summary>
    public DuckDBConnection OpenConnection()
    {
        DuckDBConnection connection = _inMemory ? Connection.Duplicate() : new DuckDBConnection(_connectionString);
        try
        {
            connection.Open();
            SetSession(connection);
            return connection;
        }
        catch (DuckDBException error)
        {
            connection.Dispose();
            throw WarehouseFault.TranslateOpen(error, Path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Keeps DuckDB to <see cref="WarehouseSettings.LoadMemoryLimit"/> while pages are only added: blocks of pages that are already on disk
    /// would fill whatever it may have. Disposing the result ends that. A limit that somebody set stays as it is.
    /// </summary>
    public IDisposable WhileLoading()
    {
        if (!_hasOwnLimit)
        {
            Limit(Connection, WarehouseSettings.LoadMemoryLimit);
        }

        return new LoadingEnd(_hasOwnLimit ? null : Connection);
    }

    /// <summary>Does work in one transaction on the main connection.</summary>
    /// <inheritdoc cref="InTransaction{T}(DuckDBConnection, string, Func{DuckDBTransaction, T}, IProgress{RunStep})"/>
    public T InTransaction<T>(string doing, Func<DuckDBTransaction, T> work) => InTransaction(Connection, doing, work, Step);

    /// <inheritdoc cref="InTransaction{T}(string, Func{DuckDBTransaction, T})"/>
    public void InTransaction(string doing, Action<DuckDBTransaction> work) => InTransaction(Connection, doing, work, Step);

    /// <inheritdoc cref="InTransaction{T}(DuckDBConnection, string, Func{DuckDBTransaction, T}, IProgress{RunStep})"/>
    public static void InTransaction(
        DuckDBConnection connection, string doing, Action<DuckDBTransaction> work, IProgress<RunStep>? step = null) =>
        InTransaction(
            connection,
            doing,
            transaction =>
            {
                work(transaction);
                return true;
            },
            step);

    /// <summary>Does work in one transaction: all of it stays, or none.</summary>
    /// <param name="connection">A connection of this warehouse without an open transaction.</param>
    /// <param name="doing">What the work is, as "loading a page"; stands in the message when it fails.</param>
    /// <param name="work">The work; it must not commit or roll back itself.</param>
    /// <param name="step">Told once the transaction is safe; may be null.</param>
    /// <exception cref="EtlException">DuckDB refused; the transaction is rolled back.</exception>
    public static T InTransaction<T>(
        DuckDBConnection connection, string doing, Func<DuckDBTransaction, T> work, IProgress<RunStep>? step = null)
    {
        T result;
        try
        {
            using DuckDBTransaction transaction = connection.BeginTransaction();
            result = work(transaction);
            transaction.Commit();
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, doing, "Nothing of this step was kept; all before it is safe.");
        }

        step?.Report(new RunStep(RunStepKind.Commit, doing));
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static void Limit(DuckDBConnection connection, string limit) => connection.Run($"set memory_limit = '{limit}'");

    // DuckDB makes a new file in several steps, and a kill between them leaves one that nobody can open. So it is made under
    // another name, and the name comes last. A second process that makes it at the same moment wins or loses whole.
    private static void Create(string path, IProgress<RunStep>? step)
    {
        string fresh = path + ".new";
        File.Delete(fresh);
        File.Delete(fresh + ".wal");
        using (DuckDBConnection connection = new(ConnectionString(fresh, new WarehouseSettings())))
        {
            connection.Open();
            connection.Run("checkpoint");
        }

        try
        {
            DurableDirectory.Rename(fresh, path, mayReplace: false, step);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }

    private static void RequireFullPath(string path)
    {
        if (!System.IO.Path.IsPathFullyQualified(path) || System.IO.Path.GetFullPath(path) != path)
        {
            throw new ArgumentException("The warehouse is opened by its full path only.", nameof(path));
        }
    }

    /// <summary>How a database of ours is opened, with its limits and without extensions.</summary>
    internal static string ConnectionString(string path, WarehouseSettings settings)
    {
        DuckDBConnectionStringBuilder builder = new()
        {
            DataSource = path,
            // Nothing may be fetched at run time; json and icu are built in.
            AutoinstallKnownExtensions = false,
            AutoloadKnownExtensions = false,
        };
        // A checkpoint writes the last row group of raw.page_parts again, up to 120 MB: at DuckDB's 16 MiB a load was quadratic. What the log
        // holds stays in memory until then, so it must not be much more either.
        builder["checkpoint_threshold"] = "64MiB";
        // Pages are most of the file, and zstd makes them a tenth of what DuckDB's older packing of texts does. It takes a file made for
        // 1.2 or newer, which a file stays for life, and DuckDB would want texts of 4,096 bytes; parts of pages end at 1,000.
        builder["storage_compatibility_version"] = "v1.2.0";
        builder["zstd_min_string_length"] = "512";
        if ((settings.Threads ?? WarehouseSettings.ReadThreads(Environment.GetEnvironmentVariable(WarehouseSettings.ThreadsVariable))) is int threads)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(settings));
            builder.Threads = threads;
        }

        builder.MemoryLimit = settings.MemoryLimit ?? WarehouseSettings.DefaultMemoryLimit;
        return builder.ConnectionString;
    }

    private static void SetSession(DuckDBConnection connection)
    {
        // Results must not depend on the machine's time zone; casts between timestamptz and date use the session's.
        connection.Run("set timezone = 'UTC'");
    }

    private DuckDbWarehouse Prepare(Action prepare)
    {
        try
        {
            try
            {
                Connection.Open();
                SetSession(Connection);
            }
            catch (DuckDBException error)
            {
                throw WarehouseFault.TranslateOpen(error, Path);
            }

            prepare();
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private sealed class LoadingEnd(DuckDBConnection? connection) : IDisposable
    {
        public void Dispose()
        {
            if (connection is not null)
            {
                Limit(connection, WarehouseSettings.DefaultMemoryLimit);
            }
        }
    }
}
