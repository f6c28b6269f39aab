using System.Text;
using DuckDB.NET.Data;
using Metro2.Etl.Proof;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Retention;

/// <summary>What can still be said about a month whose sources a purge took, and about the month after it.</summary>
public sealed class PurgedMonthTests(PurgedMonth months) : IClassFixture<PurgedMonth>
{
    [Fact]
    public async Task A_purged_month_is_told_as_purged_and_its_files_and_ledger_are_checked()
    {
        (await VerifyAsync(PurgedMonth.Gone)).Should().Be(ExitCode.Purged, months.Month.Output + months.Month.Error);

        months.Month.Output.Should().Contain("cannot be made again: purge 1 of 2033-10-20 took").And.Contain("That is no difference")
            .And.Contain("transunion-2026-09.dat has the bytes that were published").And.Contain("all that is left is as it was recorded")
            .And.NotContain("OTHER").And.NotContain("CHANGED");
    }

    [Fact]
    public async Task A_file_that_was_changed_since_is_a_finding_even_then()
    {
        string path = Path.Combine(months.Month.FilesOf(PurgedMonth.Gone), "equifax-2026-09.dat");
        byte[] published = await File.ReadAllBytesAsync(path);
        byte[] edited = [.. published];
        edited[100] ^= 1;
        await File.WriteAllBytesAsync(path, edited);
        try
        {
            (await VerifyAsync(PurgedMonth.Gone)).Should().Be(ExitCode.DoneWithFindings);
            months.Month.Output.Should().Contain("equifax: THE FILE WAS CHANGED").And.Contain(path);
        }
        finally
        {
            await File.WriteAllBytesAsync(path, published);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_and_is_no_finding()
    {
        string path = Path.Combine(months.Month.FilesOf(PurgedMonth.Gone), "experian-2026-09.dat");
        File.Move(path, path + ".archived");
        try
        {
            (await VerifyAsync(PurgedMonth.Gone)).Should().Be(ExitCode.Purged);
            months.Month.Output.Should().Contain($"{path} is not there, so nothing could be compared");
        }
        finally
        {
            File.Move(path + ".archived", path);
        }
    }

    [Fact]
    public async Task The_month_that_is_kept_comes_out_to_the_byte_after_the_purge()
    {
        (await VerifyAsync(PurgedMonth.Kept)).Should().Be(ExitCode.Done, months.Month.Output + months.Month.Error);

        months.Month.Output.Should().Contain("2026-10 equifax: the same bytes");
    }

    [Theory]
    [InlineData(PurgedMonth.Gone, true)]
    [InlineData(PurgedMonth.Kept, false)]
    public async Task Reconcile_and_explain_say_which_evidence_is_gone(string period, bool isPurged)
    {
        (await months.Month.SayAsync(["reconcile", "--period", period, "--format", "csv", "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.Done);
        months.Month.Output.Should().Contain("trailer");
        months.Month.Error.Contains("cannot be counted again, because purge 1", StringComparison.Ordinal).Should().Be(isPurged, months.Month.Error);

        long client = months.Month.Query<long>("select min(client_id) from history.reported_accounts where current_balance > 0 and period = '2026-09'").Single();
        (await months.Month.SayAsync(["explain", $"{client}", "--period", period, "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.Done);
        months.Month.Error.Contains("missing where they stood on purged pages", StringComparison.Ordinal).Should().Be(isPurged, months.Month.Error);
    }

    [Fact]
    public async Task The_ledger_knows_the_purge_and_finds_nothing_wrong()
    {
        (await months.Month.SayAsync(["audit", "verify", "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.Done, months.Month.Output);
    }

    [Fact]
    public void The_auditors_copy_is_renewed_and_nothing_purged_is_left_beside_the_warehouse()
    {
        string copyPath = AuditorsCopy.PathOf(months.Month.WarehousePath);
        using (DuckDBConnection copy = new($"Data Source={copyPath};access_mode=READ_ONLY"))
        {
            copy.Open();
            copy.Rows("select distinct run_id from audit.consumers_masked", reader => reader.GetString(0)).Should().ContainSingle().Which.Should().EndWith("2026-10");
            copy.Rows("select period || ' ' || can_be_made_again from audit.runs order by period", reader => reader.GetString(0))
                .Should().Equal("2026-09 false", "2026-10 true");
            copy.Rows("select count(*) from audit.events where event = 'copy published' and run_id is null", reader => reader.GetInt64(0)).Should().Equal(0L);
        }

        months.Month.Query<long>("select count(*)::bigint from etl.events where event = 'copy published' and run_id is null").Should().Equal(1L);
        byte[] gone = Encoding.UTF8.GetBytes(months.GoneSurname);
        foreach (string path in Directory.GetFiles(months.Month.Folder))
        {
            File.ReadAllBytes(path).AsSpan().IndexOf(gone).Should().Be(-1, path);
        }
    }

    private Task<ExitCode> VerifyAsync(string period) => months.Month.SayAsync(["verify", "--period", period, "--config", months.Month.ConfigurationPath]);
}
