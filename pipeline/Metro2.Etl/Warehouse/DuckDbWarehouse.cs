using DuckDB.NET.Data;
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

    private DuckDbWarehouse(string path, string connectionString, bool inMemory)
    {
        Path = path;
        _connectionString = connectionString;
        _inMemory = inMemory;
        Connection = new DuckDBConnection(connectionString);
    }

    /// <summary>Full path of the file; <c>:memory:</c> when there is none.</summary>
    public string Path { get; }

    /// <summary>The main connection. For one thread at a time; whoever streams or writes beside it opens another.</summary>
    public DuckDBConnection Connection { get; }

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
        RequireFullPath(path);
        OwnerOnly.NarrowMask();
        try
        {
            OwnerOnly.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                Create(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DuckDBException)
        {
            throw WarehouseFault.TranslateOpen(error, path);
        }

        DuckDbWarehouse warehouse = new(path, ConnectionString(path, settings ?? new WarehouseSettings()), inMemory: false);
        return warehouse.Prepare(() =>
        {
            OwnerOnly.Restrict(path);
            DataKeys.RefuseClearValues(warehouse.Connection);
            Migrations.Apply(warehouse.Connection, time);
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

        string connectionString = ConnectionString(path, new WarehouseSettings()) + ";access_mode=READ_ONLY";
        DuckDbWarehouse warehouse = new(path, connectionString, inMemory: false);
        return warehouse.Prepare(() => Migrations.RequireCurrent(warehouse.Connection));
    }

    /// <summary>A warehouse without a file, migrated; it vanishes when disposed. For trials and tests.</summary>
    /// <param name="time">Clock for the journal of migrations.</param>
    /// <param name="settings">Threads and memory; null leaves DuckDB's own choices.</param>
    public static DuckDbWarehouse OpenInMemory(TimeProvider time, WarehouseSettings? settings = null)
    {
        DuckDbWarehouse warehouse = new(
            ":memory:", ConnectionString(":memory:", settings ?? new WarehouseSettings()), inMemory: true);
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

    /// <summary>Does work in one transaction on the main connection.</summary>
    /// <inheritdoc cref="InTransaction{T}(DuckDBConnection, string, Func{DuckDBTransaction, T})"/>
    public T InTransaction<T>(string doing, Func<DuckDBTransaction, T> work) => InTransaction(Connection, doing, work);

    /// <inheritdoc cref="InTransaction{T}(string, Func{DuckDBTransaction, T})"/>
    public void InTransaction(string doing, Action<DuckDBTransaction> work) => InTransaction(Connection, doing, work);

    /// <inheritdoc cref="InTransaction{T}(DuckDBConnection, string, Func{DuckDBTransaction, T})"/>
    public static void InTransaction(DuckDBConnection connection, string doing, Action<DuckDBTransaction> work) =>
        InTransaction(connection, doing, transaction =>
        {
            work(transaction);
            return true;
        });

    /// <summary>Does work in one transaction: all of it stays, or none.</summary>
    /// <param name="connection">A connection of this warehouse without an open transaction.</param>
    /// <param name="doing">What the work is, as "loading a page"; stands in the message when it fails.</param>
    /// <param name="work">The work; it must not commit or roll back itself.</param>
    /// <exception cref="EtlException">DuckDB refused; the transaction is rolled back.</exception>
    public static T InTransaction<T>(DuckDBConnection connection, string doing, Func<DuckDBTransaction, T> work)
    {
        try
        {
            using DuckDBTransaction transaction = connection.BeginTransaction();
            T result = work(transaction);
            transaction.Commit();
            return result;
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, doing, "Nothing of this step was kept; all before it is safe.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    // DuckDB makes a new file in several steps, and a kill between them leaves one that nobody can open. So it is made under
    // another name, and the name comes last. A second process that makes it at the same moment wins or loses whole.
    private static void Create(string path)
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
            File.Move(fresh, path, overwrite: false);
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

    private static string ConnectionString(string path, WarehouseSettings settings)
    {
        DuckDBConnectionStringBuilder builder = new()
        {
            DataSource = path,
            // Nothing may be fetched at run time; json and icu are built in.
            AutoinstallKnownExtensions = false,
            AutoloadKnownExtensions = false,
        };
        // A checkpoint writes the last row group of raw.page_parts again, up to half a gigabyte: at DuckDB's 16 MiB a load was
        // quadratic. What the log holds stays in memory until then, so it must not be much more either.
        builder["checkpoint_threshold"] = "256MiB";
        if (settings.Threads is int threads)
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
}
