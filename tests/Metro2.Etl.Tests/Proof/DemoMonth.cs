using System.Globalization;
using System.Security.Cryptography;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Proof;

/// <summary>The folder of one demo month and what can be seen in it from outside.</summary>
internal sealed class DemoMonth : IDisposable
{
    private const int Clients = 130;

    private readonly TemporaryFolder _folder = new();

    public string FilesDirectory => Path.Combine(Folder, "files", "2026-10");

    public string WarehousePath => Path.Combine(Folder, "warehouse.duckdb");

    /// <summary>The demo's own folder; the demo makes it.</summary>
    public string Folder => Path.Combine(_folder.Path, "demo");

    public IEnumerable<string> Command =>
        ["demo", "--out", Folder, "--clients", Clients.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Runs the demo to its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync()
    {
        using MetroProcess program = MetroProcess.Start(null, Command);
        int exitCode = await program.EndsAsync();
        return (exitCode, program.Output, program.Error);
    }

    /// <summary>Digest of everything in the period's folder, by name.</summary>
    public IReadOnlyDictionary<string, string> Digests() => Directory.GetFiles(FilesDirectory).ToDictionary(
        path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    /// <summary>How many rows stand in the tables that a repetition would double, and how many of them are there twice.</summary>
    public IReadOnlyDictionary<string, long> Contents() => Query<(string Name, long Count)>(
        """
        select 'pages', count(*)::bigint from raw.pages
        union all select 'invoice versions', count(*)::bigint from staging.invoice_versions
        union all select 'payment versions', count(*)::bigint from staging.payment_versions
        union all select 'base segments', count(*)::bigint from metro2.base_segments
        union all select 'files', count(*)::bigint from etl.files
        union all select 'runs done', count(*)::bigint from etl.runs where state = 'done'
        union all select 'reported accounts', count(*)::bigint from history.reported_accounts
        union all select 'reported accounts, distinct',
            count(distinct (period, bureau, account_id, client_id))::bigint from history.reported_accounts
        union all select 'pages, distinct',
            count(distinct (run_id, stream, walk, attempt, page_number))::bigint from raw.pages
        """).ToDictionary(row => row.Name, row => row.Count);

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(WarehousePath);
        return Dapper.SqlMapper.Query<T>(warehouse.Connection, sql).ToList();
    }

    public void Dispose() => _folder.Dispose();
}
