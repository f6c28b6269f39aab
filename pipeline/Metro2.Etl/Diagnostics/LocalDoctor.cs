using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Diagnostics;

/// <summary>Checks what is on this machine: key, clock, disk, warehouse, consumer file.</summary>
/// <param name="time">The clock.</param>
/// <param name="environment">Value of an environment variable, or null.</param>
internal sealed class LocalDoctor(TimeProvider time, Func<string, string?> environment)
{
    // A month of a small business takes less; below it the next sync may stop half-way.
    private const long LeastFreeBytes = 1L << 30;

    /// <summary>One line each.</summary>
    public IEnumerable<HealthCheck> Check(Settings settings)
    {
        yield return CheckKey(settings);
        yield return CheckDisk(settings);
        List<HealthCheck> warehouse = [.. CheckWarehouse(settings)];
        foreach (HealthCheck check in warehouse)
        {
            yield return check;
        }
    }

    private HealthCheck CheckKey(Settings settings)
    {
        List<Mistake> mistakes = [];
        return new DataKeySource(environment).Read(settings.KeyPath, mistakes) is not null
            ? new HealthCheck("key", Health.Good, "can be read")
            : new HealthCheck("key", Health.Broken, mistakes[0].ToString(), "Bring back the key, or make one for a new warehouse: metro2 key new --out FILE");
    }

    private static HealthCheck CheckDisk(Settings settings)
    {
        long size = File.Exists(settings.WarehousePath) ? new FileInfo(settings.WarehousePath).Length : 0;
        long free = new DriveInfo(ExistingFolder(settings.WarehousePath)).AvailableFreeSpace;
        string finding = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MiB free, the warehouse has {size >> 20} MiB");

        // Models are rebuilt beside what is there, so the file can grow to about twice its size before it shrinks.
        return free >= Math.Max(LeastFreeBytes, size)
            ? new HealthCheck("disk", Health.Good, finding)
            : new HealthCheck("disk", Health.Doubtful, finding, "Make room, or move the warehouse to a larger disk.");
    }

    private static string ExistingFolder(string path)
    {
        string? folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? Path.GetPathRoot(path)!;
    }

    private IEnumerable<HealthCheck> CheckWarehouse(Settings settings)
    {
        if (!File.Exists(settings.WarehousePath))
        {
            return
            [
                new HealthCheck("clock", Health.Good, Instant(time.GetUtcNow())),
                new HealthCheck("warehouse", Health.Good, "is not there yet; the first run or sync makes it"),
                CheckConsumers(settings, null),
            ];
        }

        try
        {
            using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(settings.WarehousePath);
            return
            [
                CheckClock(warehouse.Connection),
                new HealthCheck("warehouse", Health.Good, "can be read"),
                CheckConsumers(settings, warehouse.Connection),
            ];
        }
        catch (EtlException error)
        {
            return
            [
                new HealthCheck("warehouse", Health.Broken, error.Message, "See the message; a sync or a run that is at work ends by itself."),
                CheckConsumers(settings, null),
            ];
        }
    }

    private HealthCheck CheckClock(DuckDBConnection connection)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset? newest = connection.Rows(
            "select greatest((select max(fetched_at) from raw.pages), (select max(happened_at) from etl.events))",
            reader => reader.IsDBNull(0) ? (DateTimeOffset?)null : reader.GetInstant(0)).Single();
        return newest > now.AddMinutes(5)
            ? new HealthCheck(
                "clock", Health.Broken, $"says {Instant(now)}, and the warehouse holds what happened at {Instant(newest.Value)}", "Set the clock.")
            : new HealthCheck("clock", Health.Good, Instant(now));
    }

    private HealthCheck CheckConsumers(Settings settings, DuckDBConnection? connection)
    {
        List<Mistake> mistakes = [];
        List<Mistake> findings = [];
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        ReportingPeriod period = ReportingPeriod.Parse(today.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        ConsumerFile? file = new ConsumerFileReader(time).Read(settings.ConsumersPath, period, mistakes, findings);
        if (file is null || mistakes.Count > 0)
        {
            return new HealthCheck(
                "consumer file", Health.Broken, mistakes.Count > 0 ? mistakes[0].ToString() : "cannot be read", "Correct the file.");
        }

        HashSet<long> covered = [.. file.Rows.Where(row => row.RejectCode is null && row.ClientId is not null).Select(row => row.ClientId!.Value)];
        int rejected = file.Rows.Count(row => row.RejectCode is not null);
        long[] clients = connection is null ? [] : Clients(connection);
        int without = clients.Count(client => !covered.Contains(client));
        string finding = string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Rows.Count} rows, {rejected} of them rejected; {clients.Length - without} of {clients.Length} clients in the warehouse have one");
        return without + rejected == 0
            ? new HealthCheck("consumer file", Health.Good, finding)
            : new HealthCheck(
                "consumer file", Health.Doubtful, finding, "Add rows for clients who are to be reported, and correct those that are rejected; all others are left out.");
    }

    // Staging is there once a run has typed the pages.
    private static long[] Clients(DuckDBConnection connection) =>
        connection.Single<bool>("select count(*) > 0 from duckdb_tables() where schema_name = 'staging' and table_name = 'clients'")
            ? [.. connection.Rows("select distinct client_id from staging.clients where vis_state <> 1", reader => reader.GetInt64(0))]
            : [];

    private static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
