using System.Security.Cryptography;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Tests.Proof;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Retention;

/// <summary>A business with two months, the first of them older than the policy; its third month with and without a purge before it.</summary>
public sealed class PurgeMonthTests
{
    private static readonly string[] NewestRows = ["staging.clients:", "staging.invoices:", "staging.payments:", "staging.credit_notes:", "staging.rejects:"];

    [Fact]
    public async Task The_month_after_a_purge_has_the_bytes_that_it_would_have_had()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        await RunAsync(month, month.ConfigurationPath, "2026-09", new DateTimeOffset(2026, 10, 3, 6, 0, 0, TimeSpan.Zero));
        await RunAsync(month, month.ConfigurationPath, "2026-10", new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero));
        Age(month.WarehousePath, "2026-09");
        using TemporaryFolder untouched = Copy(month.Folder);

        (await month.SayAsync(["purge", "--config", month.ConfigurationPath, "--by", "R. Head", "--reason", "yearly"])).Should().Be(ExitCode.Done, month.Error);

        month.Output.Should().NotContain("Nothing to purge").And.NotContain("took 0 pages").And.NotContain("and 0 consumer rows");
        using TemporaryFolder rebuilt = Copy(month.Folder);
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(rebuilt.File("warehouse.duckdb"), month.Time))
        {
            warehouse.Connection.Run("delete from etl.models");
        }

        Dictionary<string, string>[] files = new Dictionary<string, string>[3];
        IReadOnlyList<string>[] staging = new IReadOnlyList<string>[3];
        string[] folders = [month.Folder, untouched.Path, rebuilt.Path];
        for (int index = 0; index < folders.Length; index++)
        {
            await RunAsync(month, Path.Combine(folders[index], "metro2.json"), "2026-11", new DateTimeOffset(2026, 12, 3, 6, 0, 0, TimeSpan.Zero));
            files[index] = Directory.GetFiles(Path.Combine(folders[index], "files/2026-11"))
                .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
            staging[index] =
            [
                .. WarehouseContents.Of(Path.Combine(folders[index], "warehouse.duckdb")).Where(line => line.StartsWith("staging.", StringComparison.Ordinal)),
            ];
        }

        files[0].Should().HaveCountGreaterThan(3).And.BeEquivalentTo(files[1], "nothing that was purged counts in a file");
        files[2].Should().BeEquivalentTo(files[1]);
        staging[0].Where(IsOfNewestRows).Should().HaveCount(NewestRows.Length).And.Equal(staging[1].Where(IsOfNewestRows), "newest rows keep their evidence");
        staging[0].Should().NotEqual(staging[1], "versions on purged pages are gone");
        staging[2].Should().Equal(staging[0], "staging that is built anew is staging as it stood");
    }

    private static bool IsOfNewestRows(string line) => NewestRows.Any(name => line.StartsWith(name, StringComparison.Ordinal));

    private static async Task RunAsync(TestMonth month, string configuration, string period, DateTimeOffset now)
    {
        month.Time.Now = now;
        month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = month.Source.ClientSecret;
        month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = month.Source.IssueAuthorizationCode();
        ExitCode code = await month.SayAsync(["run", "--config", configuration, "--period", period]);
        code.Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], "{0} in {1}; it said: {2}", period, configuration, month.Error);
    }

    private static void Age(string path, string period)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, FixedTime.November2026);
        (string Table, string Column)[] instants =
            [("raw.pages", "fetched_at"), ("etl.runs", "reported_at"), ("etl.runs", "finished_at"), ("etl.files", "written_at")];
        foreach ((string table, string column) in instants)
        {
            warehouse.Connection.Run($"update {table} set {column} = {column} - to_years(8) where ends_with(run_id, $period)", ("period", period));
        }
    }

    private static TemporaryFolder Copy(string folder)
    {
        TemporaryFolder copy = new();
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string target = copy.File(Path.GetRelativePath(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return copy;
    }
}
