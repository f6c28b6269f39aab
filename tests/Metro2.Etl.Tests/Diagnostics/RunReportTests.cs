using System.Text.RegularExpressions;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Warehouse;
using Spectre.Console;

namespace Metro2.Etl.Tests.Diagnostics;

public sealed class RunReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_summary_is_read_from_the_warehouse()
    {
        RunSummary summary = Read();

        summary.Streams.Should().Equal(new StreamCount("clients", 2, 130));
        summary.Accounts.Should().Equal(new StatusCount("11", 2, 3000, 0), new StatusCount("71", 1, 3000, 250));
        summary.LeftOut.Should().Equal(new ReasonCount("no_consumer_row", 2), new ReasonCount("company", 1));
        summary.Rejects.Should().Equal(new RejectCount("consumers", "bad_ssn", 2, "Correct the row."));
        summary.Audits.Should().Equal(new AuditFinding("Z99", "warn", 4, 1, ""));
        summary.Files.Select(file => (file.Bureau, file.Path)).Should().Equal(
            ("transunion", Path.Combine(_folder.Path, "2026-10", "t.dat")), ("equifax", Path.Combine(_folder.Path, "2026-10", "e.dat")));
    }

    [Fact]
    public void A_run_that_the_warehouse_does_not_know_is_named()
    {
        using DuckDbWarehouse warehouse = LedgerSample.Make(_folder.File("w.duckdb"));

        Action read = () => RunSummaryReader.Read(warehouse, "Qz7Lm2-2020-01", null);

        read.Should().Throw<EtlException>().WithMessage("*Qz7Lm2-2020-01*");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(200)]
    public void The_report_is_plain_text_that_keeps_numbers_paths_and_digests_whole_at_any_width(int width)
    {
        string text = Render(Read(), width);

        text.Should().NotContain("\u001b").And.MatchRegex("^[\\x20-\\x7E\\n]*$");
        text.Should().Contain(LedgerSample.Newest).And.Contain($"sha256 {LedgerSample.Sha256}").And.Contain("no_consumer_row")
            .And.MatchRegex(@"all +3 +6,000 +250").And.Contain("2,130 bytes")
            .And.Contain(Path.Combine(_folder.Path, "2026-10", "t.dat")).And.Contain(_folder.File("w.duckdb"));
    }

    [Fact]
    public void The_report_explains_in_plain_words_and_says_what_is_next()
    {
        string text = Render(Read(), 200);

        text.Should().Contain("neither SSN nor birth date", Exactly.Times(0), because: "nobody was left out for it");
        text.Should().Contain("The consumer file has no row for the client.").And.Contain("Correct the row.")
            .And.Contain("Z99").And.NotContain("Z98").And.Contain("Send each file to its bureau once");
    }

    [Fact]
    public void The_same_summary_gives_the_same_text()
    {
        RunSummary summary = Read();

        Render(summary, 80).Should().Be(Render(summary, 80));
    }

    [Fact]
    public void A_blocked_run_says_that_no_file_was_written()
    {
        RunSummary blocked = Read() with { State = "blocked", Files = [], Accounts = [], Audits = [new AuditFinding("Z98", "block", 2, 0, "x")] };

        Render(blocked, 200).Should().Contain("No file was written").And.NotContain("Send each file");
    }

    [Fact]
    public void Who_is_in_quarantine_is_counted_by_rule_and_is_no_reason_that_no_file_was_written()
    {
        RunSummary held = Read() with
        {
            Audits = [new AuditFinding("X06", "quarantine", 3, 0, "x")],
            Quarantine = [new QuarantineCount("X06", 3, 1, 4567, "more past due than owed")],
            QuarantinedAccounts = 3,
        };

        string text = Render(held, 200);

        text.Should().Contain("In quarantine: 3 accounts are kept out of the files").And.Contain("4,567").And.Contain("more past due than owed")
            .And.Contain("metro2 quarantine list").And.NotContain("No file was written");
    }

    [Fact]
    public void Every_reason_of_the_eligibility_model_and_of_the_writer_is_explained()
    {
        string sql = EmbeddedSql.Files.Single(file => file.Path == "sql/intermediate/eligibility.sql").Text;
        string[] reasons = Regex.Matches(sql, @"then '(\w+)'").Select(match => match.Groups[1].Value).Distinct().ToArray();

        reasons.Should().NotBeEmpty();
        LeftOutReasons.Codes.Should().BeEquivalentTo([.. reasons, "record_refused"]);
    }

    private RunSummary Read()
    {
        using DuckDbWarehouse warehouse = LedgerSample.Make(_folder.File("w.duckdb"));
        return RunSummaryReader.Read(warehouse, LedgerSample.Newest, _folder.Path);
    }

    private static string Render(RunSummary summary, int width)
    {
        StringWriter writer = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        RunReport.Write(console, summary);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
