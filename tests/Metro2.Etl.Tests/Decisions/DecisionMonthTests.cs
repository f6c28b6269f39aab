using System.Globalization;
using Metro2.Etl.Tests.EarlierFiles;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Decisions;

/// <summary>What decisions do to the files, through the real command line and whole months.</summary>
public sealed class DecisionMonthTests
{
    private const string OldNumber = "OLDNUMBER77";

    /// <summary>A decision that takes the account out of the audit's way, and what the file then says of it.</summary>
    public static TheoryData<string, string[], string[]> WaysOn => new()
    {
        { "suppress", [], [] },
        { "waive", ["--rule", "A26"], ["82"] },
        { "restate", [], ["82"] },
        { "keep-date", [], ["82"] },
    };

    [Theory]
    [MemberData(nameof(WaysOn))]
    public async Task A_run_that_an_audit_stopped_goes_on_once_somebody_decided(string kind, string[] more, string[] told)
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long client = month.ClientOf("late_120");
        BaseSegment late = EarlierFile.Account(OldNumber, new DateOnly(2026, 9, 30)) with
        {
            AccountStatus = "80",
            AmountPastDue = 400,
            DateOfFirstDelinquency = new DateOnly(2026, 7, 1),
        };
        string file = month.ConsumersPath + ".dat";
        await File.WriteAllBytesAsync(file, EarlierFile.Write(new DateOnly(2026, 9, 30), new DataRecord { Base = late }));
        await File.WriteAllTextAsync(file + ".map", $"account_number,client_id\n{OldNumber},{client}\n");
        (await month.SayAsync(["import-history", file, "--account", month.Source.AccountId, "--map", file + ".map", "--warehouse", month.WarehousePath]))
            .Should().Be(ExitCode.Done, month.Error);
        (await month.RunAsync()).Should().Be(ExitCode.BlockedByAudit);
        Directory.Exists(month.FilesDirectory).Should().BeFalse();

        await DecideAsync(month, kind, client, "2026-10-31", more);
        (await month.RunAsync()).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);

        Accounts(month, TestMonth.Period).Where(account => account.ConsumerAccountNumber == OldNumber)
            .Select(account => account.AccountStatus).Should().Equal(told);
        Accounts(month, TestMonth.Period).Should().HaveCountGreaterThan(50);
    }

    [Fact]
    public async Task A_finished_month_is_not_changed_by_later_decisions()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 60);
        await month.RunAsync();
        IReadOnlyDictionary<string, string> before = month.Digests();

        await DecideAsync(month, "dispute", month.ClientOf("late_60"), "2026-10-05", "--under", "fcra");
        ExitCode again = await month.RunAsync();

        again.Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        month.Digests().Should().Equal(before);
        month.Query<long>("select count(*) from history.decision_effects").Should().Equal(0);
        month.Query<long>("select count(*) from history.reported_accounts where compliance_condition_code <> ''").Should().Equal(0);
    }

    [Fact]
    public async Task A_dispute_stands_in_every_file_until_its_outcome_was_told_once()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 60);
        long client = month.ClientOf("late_60");
        List<string> codes = [];
        async Task ReportAsync(string period)
        {
            (await month.RunAsync(period)).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);
            codes.Add(Accounts(month, period).Single(account => IsOf(account, client)).ComplianceConditionCode);
        }

        await ReportAsync("2026-06");
        await DecideAsync(month, "dispute", client, "2026-07-05", "--under", "fcra");
        await ReportAsync("2026-07");
        await ReportAsync("2026-08");
        await DecideAsync(month, "resolve", client, "2026-09-05", "--outcome", "corrected");
        await ReportAsync("2026-09");
        await ReportAsync("2026-10");

        codes.Should().Equal("", "XB", "XB", "XH", "");
        await month.SayAsync(["decide", "show", "1", "--warehouse", month.WarehousePath]);
        month.Output.Should().Contain("2026-07").And.Contain("2026-08").And.Contain("compliance_condition_code").And.Contain("XB");
        await month.SayAsync(["decide", "show", "2", "--warehouse", month.WarehousePath]);
        month.Output.Should().Contain("2026-09").And.Contain("XH").And.NotContain("2026-10 ");
    }

    [Fact]
    public async Task A_countermanded_decision_is_taken_back_by_the_next_file()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 60);
        long client = month.ClientOf("late_60");
        await month.RunAsync("2026-08");
        await DecideAsync(month, "dispute", client, "2026-09-05", "--under", "fcba");
        await month.RunAsync("2026-09");
        (await month.SayAsync(["decide", "countermand", "1", "--by", "R. Head", "--reason", "wrong client", "--warehouse", month.WarehousePath]))
            .Should().Be(ExitCode.Done);
        await month.RunAsync();

        new[] { "2026-08", "2026-09", "2026-10" }
            .Select(period => Accounts(month, period).Single(account => IsOf(account, client)).ComplianceConditionCode)
            .Should().Equal("", "XF", "XR");
    }

    [Fact]
    public async Task A_charge_off_is_in_the_next_file_and_shows_what_came_of_it()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long client = month.ClientOf("late_180_plus");
        await month.RunAsync("2026-09");

        await DecideAsync(month, "charge-off", client, "2026-10-15", "--amount", "123.45");
        (await month.RunAsync()).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);

        BaseSegment told = Accounts(month, TestMonth.Period).Single(account => IsOf(account, client));
        told.AccountStatus.Should().Be("97");
        told.OriginalChargeOffAmount.Should().Be(123);
        told.DateOfFirstDelinquency.Should().Be(Accounts(month, "2026-09").Single(account => IsOf(account, client)).DateOfFirstDelinquency);
        await month.SayAsync(["decide", "show", "1", "--warehouse", month.WarehousePath]);
        month.Output.Should().Contain("account_status").And.Contain("97").And.Contain("original_charge_off_amount").And.Contain("123");
    }

    [Fact]
    public async Task An_account_that_stops_qualifying_is_a_finding_every_month_until_somebody_decided()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 60);
        long client = month.ClientOf("on_time");
        await month.RunAsync("2026-07");
        string[] rows = await File.ReadAllLinesAsync(month.ConsumersPath);
        await File.WriteAllLinesAsync(month.ConsumersPath, rows.Where(row => !row.StartsWith($"{client},", StringComparison.Ordinal)));

        await month.RunAsync("2026-08");
        await month.RunAsync("2026-09");
        await File.WriteAllLinesAsync(month.ConsumersPath, rows);
        await DecideAsync(month, "delete", client, "2026-10-20", "--because", "error");
        await month.RunAsync();

        Missed("2026-08").Should().Be("no_consumer_row");
        Missed("2026-09").Should().Be("no_consumer_row");
        Missed(TestMonth.Period).Should().Be("");
        Accounts(month, "2026-09").Should().NotContain(account => IsOf(account, client));
        Accounts(month, TestMonth.Period).Single(account => IsOf(account, client)).AccountStatus.Should().Be("DA");

        string Missed(string period) => string.Join(' ', month.Query<string>(
            $"""
            select sample -> '$[*].reason' ->> 0
            from etl.audit_results
            where audit_id = 'A11' and run_id like '%-{period}' and contains(sample, 'C{client}"')
            """));
    }

    private static bool IsOf(BaseSegment account, long client) =>
        account.ConsumerAccountNumber.EndsWith("C" + client.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task DecideAsync(TestMonth month, string kind, long client, string date, params string[] more) =>
        (await month.SayAsync(
        [
            "decide", kind, "--client", client.ToString(CultureInfo.InvariantCulture), "--date", date, "--by", "R. Head", "--reason", "file 12",
            .. more, "--warehouse", month.WarehousePath,
        ])).Should().Be(ExitCode.Done, month.Error);

    /// <summary>Accounts of the file for Equifax, read back from its bytes.</summary>
    private static List<BaseSegment> Accounts(TestMonth month, string period)
    {
        string path = Directory.GetFiles(month.FilesOf(period)).Single(
            file => Path.GetFileName(file).Contains("equifax", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".json", StringComparison.Ordinal));
        using FileStream stream = File.OpenRead(path);
        Metro2FileReader reader = new(stream);
        List<BaseSegment> accounts = [];
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data)
            {
                reader.TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems).Should().BeTrue(string.Join("; ", problems));
                accounts.Add(record.Base);
            }
        }

        return accounts;
    }
}
