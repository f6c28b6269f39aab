using System.Text.Json;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.EarlierFiles;
using Metro2.Etl.Tests.Sql;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Rules;

/// <summary><c>metro2 validate FILE --previous FILE ...</c>: one file beside those before it.</summary>
public sealed class ValidateMonthsTests : IDisposable
{
    private static readonly DateOnly s_july = new(2026, 7, 31);
    private static readonly DateOnly s_august = new(2026, 8, 31);
    private static readonly DateOnly s_september = new(2026, 9, 30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_date_of_first_delinquency_that_moved_is_found_between_two_files()
    {
        string august = Write("a.dat", s_august, Late("ACC1", s_august, "71", s_august.AddDays(-10)));
        string september = Write("b.dat", s_september, Late("ACC1", s_september, "78", s_september.AddDays(-35)));
        CommandLineProbe alone = new();
        CommandLineProbe together = new();

        (await alone.RunAsync(["validate", september])).Should().Be(ExitCode.Done, alone.Output);
        (await together.RunAsync(["validate", september, "--previous", august])).Should().Be(ExitCode.DoneWithFindings);

        alone.Output.Should().NotContain("PROG-DOFD-1");
        together.Output.Should().Contain("warn       PROG-DOFD-1 account ACC1: ").And.Contain("block      M02 account ACC1: ")
            .And.Contain("account ACC1: 1 severe rules");
    }

    [Fact]
    public async Task Earlier_files_are_taken_by_their_activity_dates_however_they_are_given()
    {
        string july = Write("c.dat", s_july, Open("ACC1", s_july), Open("ACC2", s_july));
        string august = Write("a.dat", s_august, Open("ACC1", s_august));
        string september = Write("b.dat", s_september, Open("ACC1", s_september), Open("ACC2", s_september));
        CommandLineProbe one = new();
        CommandLineProbe other = new();

        await one.RunAsync(["validate", september, "--previous", july, august]);
        await other.RunAsync(["validate", september, "--previous", august, "--previous", july]);

        other.Output.Should().Be(one.Output);
        // ACC2 was missing in August and is there again.
        one.Output.Should().MatchRegex(@"warn +M08 +0 +1 +0 ").And.MatchRegex(@"info +T06 +0 +0 +1 ");
    }

    [Fact]
    public async Task A_later_file_is_no_previous_one()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(
            ["validate", Write("a.dat", s_august, Open("ACC1", s_august)), "--previous", Write("b.dat", s_september, Open("ACC1", s_september))]))
            .Should().Be(ExitCode.BadUsage);

        probe.Error.Should().Contain("b.dat has a later Activity Date than a.dat");
    }

    [Fact]
    public async Task A_renumbered_account_is_followed_to_its_new_number()
    {
        DataRecord announced = new() { Base = Base("ACC1", s_august), L1 = new L1Segment { ChangeIndicator = "1", NewConsumerAccountNumber = "NEW1" } };
        string july = Write("a.dat", s_july, Open("ACC1", s_july));
        string august = Write("b.dat", s_august, announced);
        string followed = Write("c.dat", s_september, new DataRecord { Base = Base("NEW1", s_september) with { AccountType = "92" } });
        string stayed = Write("d.dat", s_september, Open("ACC1", s_september));
        CommandLineProbe first = new();
        CommandLineProbe second = new();

        await first.RunAsync(["validate", followed, "--previous", july, august]);
        await second.RunAsync(["validate", stayed, "--previous", july, august]);

        first.Output.Should().Contain("M01 account NEW1").And.NotContain("M08").And.NotContain("M13").And.NotContain("PROG-Type-1");
        second.Output.Should().Contain("M13 account ACC1");
    }

    [Fact]
    public async Task Machines_get_every_hit()
    {
        string august = Write("a.dat", s_august, [.. Numbers(30).Select(number => Open(number, s_august))]);
        string september = Write("b.dat", s_september, [.. Numbers(30).Select(number => new DataRecord { Base = Base(number, s_september) with { AccountType = "92" } })]);
        CommandLineProbe json = new();
        CommandLineProbe csv = new();
        CommandLineProbe text = new();

        await json.RunAsync(["validate", september, "--previous", august, "--format", "jsonl"]);
        await csv.RunAsync(["validate", september, "--previous", august, "--format", "csv"]);
        await text.RunAsync(["validate", september, "--previous", august]);

        JsonElement[] lines = [.. json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        lines.Where(line => line.GetProperty("rule").GetString() == "PROG-Type-1")
            .Select(line => (line.GetProperty("account").GetString()!, line.GetProperty("record").GetInt64(), line.GetProperty("severity").GetString()!))
            .Should().Equal(Numbers(30).Select((number, index) => (number, index + 2L, "warn")));
        csv.Output.Split('\n').Count(line => line.StartsWith("PROG-Type-1,warn,", StringComparison.Ordinal)).Should().Be(30);
        text.Output.Should().Contain("PROG-Type-1 and 10 more");
        json.Error.Should().Contain("PROG-Type-1");
    }

    [Fact]
    public async Task The_page_has_counts_trend_and_worst_accounts_and_no_person()
    {
        string august = Write("a.dat", s_august, Open("ACC1", s_august));
        string september = Write("b.dat", s_september, Late("ACC1", s_september, "80", s_september.AddDays(-60)));
        CommandLineProbe probe = new();

        await probe.RunAsync(["validate", september, "--previous", august, "--format", "html"]);

        probe.Output.Should().StartWith("<!DOCTYPE html>").And.EndWith("</html>\n")
            .And.Contain("<th>2026-08-31</th><th>2026-09-30</th>")
            .And.Contain("<td>T10</td><td class=\"warn\">warn</td><td class=\"n\">0</td><td class=\"n\">1</td>")
            .And.Contain("<h2>Accounts that break the most rules</h2>").And.Contain("<td>ACC1</td>")
            .And.NotContainAny("TESTER", "TERRY", "1980", "EXAMPLE ST", "SPRINGFIELD", "<script");
    }

    [Fact]
    public async Task An_account_number_that_holds_the_SSN_is_not_told()
    {
        DataRecord record = new() { Base = Base("A900100001", s_september) with { SocialSecurityNumber = "900100001", EcoaCode = "X" } };
        CommandLineProbe probe = new();

        await probe.RunAsync(["validate", Write("a.dat", s_september, record), "--format", "jsonl"]);

        probe.Output.Should().Contain("\"rule\":\"ECOA-J1J2-1\"").And.Contain("\"account\":\"record 2\"").And.NotContain("900100001");
    }

    [Fact]
    public async Task A_record_whose_amount_cannot_be_read_is_left_to_the_format()
    {
        byte[] bytes = EarlierFile.Write(s_september, Open("ACC1", s_september), Open("ACC2", s_september));
        bytes[bytes.AsSpan().IndexOf("ACC2"u8) - 43 + 156] = (byte)'X';
        CommandLineProbe probe = new();

        (await probe.RunAsync(["validate", _folder.Write("a.dat", bytes)])).Should().Be(ExitCode.DoneWithFindings);

        probe.Output.Should().Contain("F03").And.Contain("1 records have an amount or a required day that cannot be read");
    }

    [Fact]
    public async Task Rules_of_ones_own_are_judged_beside_the_others()
    {
        Directory.CreateDirectory(_folder.File("rules"));
        File.WriteAllText(
            _folder.File("rules/own.sql"),
            "-- id: own-1\n-- scope: record\n-- severity: quarantine\n-- finds: a balance of exactly 400\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: us\ncurrent_balance = 400\n");
        string file = Write("a.dat", s_september, Open("ACC1", s_september));
        CommandLineProbe probe = new();

        (await probe.RunAsync(["validate", file, "--rules", _folder.File("rules")])).Should().Be(ExitCode.DoneWithFindings);
        probe.Output.Should().Contain("quarantine own-1 account ACC1: a balance of exactly 400.");

        File.WriteAllText(_folder.File("rules/bad.sql"), "select 1");
        CommandLineProbe bad = new();
        (await bad.RunAsync(["validate", file, "--rules", _folder.File("rules")])).Should().Be(ExitCode.FixSettings);
        bad.Error.Should().Contain("bad.sql: the head needs a line");
    }

    [Fact]
    public async Task Months_of_the_program_itself_break_no_rule_that_refuses_a_file()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["validate", Path.Combine(Repository.Root, "fixtures", "golden-month", "equifax-2026-10.dat"), "--format", "html"])).Should().Be(ExitCode.Done);

        probe.Output.Should().NotContain("class=\"block\">block</td><td class=\"n\">1");
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(101, count).Select(number => $"ACC{number}");

    private static BaseSegment Base(string number, DateOnly asOf) => EarlierFile.Account(number, asOf) with { DateOfLastPayment = new DateOnly(2026, 7, 1) };

    private static DataRecord Open(string number, DateOnly asOf) => new() { Base = Base(number, asOf) };

    private static DataRecord Late(string number, DateOnly asOf, string status, DateOnly since) =>
        new() { Base = Base(number, asOf) with { AccountStatus = status, AmountPastDue = 400, DateOfFirstDelinquency = since } };

    private string Write(string name, DateOnly asOf, params DataRecord[] records) => _folder.Write(name, EarlierFile.Write(asOf, records));
}
