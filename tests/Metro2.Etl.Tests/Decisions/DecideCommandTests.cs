using Metro2.Etl.Decisions;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Decisions;

public sealed class DecideCommandTests : IDisposable
{
    private readonly DecisionWarehouse _warehouse = new();

    public static TheoryData<string, long, string, string[], string> Lawful => new()
    {
        { "charge-off", 5, "2026-10-15", ["--amount", "1234.56"], "charge_off 2026-10-15 1234.56" },
        { "charge-off", 5, "2026-10-01", [], "charge_off 2026-10-01" },
        { "collection", 5, "2026-10-31", [], "collection 2026-10-31" },
        { "close", 5, "2026-10-31", ["--on-request-of", "consumer"], "close 2026-10-31 consumer" },
        { "reopen", 6, "2026-10-02", [], "reopen 2026-10-02" },
        { "dispute", 5, "2026-08-01", ["--under", "fcra", "--invoice", "701"], "dispute 2026-08-01 fcra invoice 701" },
        { "resolve", 5, "2026-08-01", ["--outcome", "disagrees"], "resolve 2026-08-01 disagrees" },
        { "delete", 5, "2026-10-31", ["--because", "fraud"], "delete 2026-10-31 fraud" },
        { "suppress", 7, "2026-08-01", ["--expires", "2026-12-31"], "suppress 2026-08-01 2026-12-31" },
        { "waive", 5, "2026-08-01", ["--rule", "A26"], "waive 2026-08-01 A26" },
        { "write-off", 5, "2026-08-01", ["--payment", "501"], "write_off 2026-08-01 payment 501" },
        { "write-off", 5, "2026-08-01", ["--credit-note", "601"], "write_off 2026-08-01 credit_note 601" },
        { "restate", 5, "2026-10-31", [], "restate 2026-10-31" },
        { "renumber", 5, "2026-10-31", ["--to", "NEW5"], "renumber 2026-10-31 NEW5" },
        { "deceased", 5, "2026-03-01", [], "deceased 2026-03-01" },
        { "bankruptcy", 5, "2026-03-01", ["--indicator", "1A"], "bankruptcy 2026-03-01 1A" },
    };

    public static TheoryData<string, long, string, string[], string> Unlawful => new()
    {
        { "close", 99, "2026-10-31", ["--on-request-of", "grantor"], "unknown_client" },
        { "deceased", 8, "2026-10-31", [], "several_accounts" },
        { "collection", 5, "2026-11-30", [], "bad_date" },
        { "collection", 5, "2026-09-30", [], "month_is_reported" },
        { "renumber", 5, "2026-09-01", ["--to", "NEW5"], "month_is_reported" },
        { "renumber", 5, "2026-10-31", ["--to", "QZ7LM2C6"], "number_is_taken" },
        { "renumber", 5, "2026-10-31", ["--to", "new 5"], "bad_value" },
        { "reopen", 5, "2026-10-31", [], "nothing_to_reopen" },
        { "keep-date", 5, "2026-10-31", [], "nothing_to_keep" },
        { "reopen", 7, "2026-10-31", [], "nothing_to_reopen" },
        { "close", 5, "2026-10-31", ["--on-request-of", "nobody"], "bad_value" },
        { "bankruptcy", 5, "2026-10-31", ["--indicator", "I"], "bad_value" },
        { "waive", 5, "2026-10-31", ["--rule", "A0"], "bad_value" },
        { "charge-off", 5, "2026-10-31", ["--amount", "0"], "bad_amount" },
        { "charge-off", 5, "2026-10-31", ["--amount", "1.005"], "bad_amount" },
        { "write-off", 5, "2026-10-31", [], "missing_subject" },
        { "write-off", 5, "2026-10-31", ["--payment", "502"], "unknown_record" },
        { "write-off", 6, "2026-10-31", ["--payment", "501"], "unknown_record" },
        { "suppress", 5, "2026-10-31", ["--expires", "2026-10-30"], "bad_expiry" },
    };

    public static TheoryData<string, string, string> Texts => new()
    {
        { "", "a reason", "bad_text" },
        { "R. Head", " ", "bad_text" },
        { "R. Head", "two\nlines", "bad_text" },
        { "R. Head", new string('x', 401), "bad_text" },
        { new string('x', 81), "a reason", "bad_text" },
        { "R. Head", "SSN 219-09-9998 is wrong", "personal_data" },
        { "R. Head", "number 219099998", "personal_data" },
    };

    public void Dispose() => _warehouse.Dispose();

    [Theory]
    [MemberData(nameof(Lawful))]
    public async Task A_decision_is_kept_as_it_was_made(string kind, long client, string date, string[] more, string expected)
    {
        (ExitCode code, string output, string error) = await _warehouse.DecideAsync(kind, client, date, more);

        code.Should().Be(ExitCode.Done, error);
        output.Should().Contain("Decision 1");
        _warehouse.Rows().Should().Equal($"1 Qz7Lm2 {client} {expected}");
        _warehouse.Events().Should().ContainSingle().Which.Should().Contain("\"decision_id\":1").And.NotContain("Head").And.NotContain("file 12");
    }

    [Theory]
    [MemberData(nameof(Unlawful))]
    public async Task A_decision_that_cannot_be_taken_is_refused_with_its_remedy_and_nothing_is_kept(
        string kind, long client, string date, string[] more, string expected)
    {
        (ExitCode code, _, string error) = await _warehouse.DecideAsync(kind, client, date, more);

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(expected).And.Contain("Nothing was decided");
        _warehouse.Rows().Should().BeEmpty();
    }

    [Theory]
    [InlineData("A32", "2026-12-31", null, "1 Qz7Lm2 0 waive 2026-10-31 A32 2026-12-31")]
    [InlineData("A32", "", "expires: missing_expiry", null)]
    [InlineData("A32", "2026-10-30", "expires: bad_expiry", null)]
    [InlineData("A70", "2026-12-31", "rule: never_waived", null)]
    [InlineData("A0", "2026-12-31", "rule: bad_value", null)]
    public async Task A_whole_rule_is_waived_until_a_day_unless_it_proves_the_figures(string rule, string expires, string? refused, string? kept)
    {
        string[] until = expires.Length == 0 ? [] : ["--expires", expires];
        (ExitCode code, string output, string error) = await _warehouse.DecideAsync(
            ["waive", "--rule", rule, "--date", "2026-10-31", "--by", "R. Head", "--reason", "file 12", .. until]);

        code.Should().Be(kept is null ? ExitCode.FixSettings : ExitCode.Done, error);
        (refused is null || error.Contains(refused, StringComparison.Ordinal)).Should().BeTrue(error);
        _warehouse.Rows().Should().Equal(kept is null ? [] : [kept]);
        if (kept is not null)
        {
            output.Should().Contain("waive of every client");
            (await _warehouse.DecideAsync("list")).Output.Should().Contain("every client");
            (await _warehouse.DecideAsync("show", "1")).Output.Should().Contain("waive of every client, account Qz7Lm2");
            (await _warehouse.DecideAsync("countermand", "1", "--by", "R. Head", "--reason", "error")).Code.Should().Be(ExitCode.Done);
        }
    }

    [Theory]
    [InlineData("waive", "--rule", "A32", "--client", "0")]
    [InlineData("suppress")]
    public async Task Other_decisions_name_their_client(params string[] arguments) =>
        (await _warehouse.DecideAsync([.. arguments, "--date", "2026-10-31", "--by", "R. Head", "--reason", "file 12"])).Code.Should().Be(ExitCode.BadUsage);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Who_and_why_are_plain_short_texts_without_personal_data(string by, string reason, string expected)
    {
        (ExitCode code, _, string error) = await _warehouse.DecideAsync("restate", "--client", "5", "--date", "2026-10-31", "--by", by, "--reason", reason);

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(expected).And.NotContain("219");
        _warehouse.Rows().Should().BeEmpty();
    }

    [Fact]
    public async Task Countermanding_is_another_row_and_is_final()
    {
        await _warehouse.DecideAsync("collection", 5, "2026-10-31");
        string[] who = ["--by", "R. Head", "--reason", "paid"];

        (await _warehouse.DecideAsync(["countermand", "1", .. who])).Code.Should().Be(ExitCode.Done);
        (await _warehouse.DecideAsync(["countermand", "1", .. who])).Error.Should().Contain("is_countermanded");
        (await _warehouse.DecideAsync(["countermand", "2", .. who])).Error.Should().Contain("is_countermand:");
        (await _warehouse.DecideAsync(["countermand", "3", .. who])).Error.Should().Contain("unknown_decision");

        _warehouse.Rows().Should().Equal("1 Qz7Lm2 5 collection 2026-10-31", "2 Qz7Lm2 5 countermand 2026-11-03 1");
    }

    [Fact]
    public async Task List_shows_what_stands_and_show_what_came_of_it()
    {
        await _warehouse.DecideAsync("collection", 5, "2026-10-31");
        await _warehouse.DecideAsync("suppress", 7, "2026-10-31");
        await _warehouse.DecideAsync("countermand", "2", "--by", "R. Head", "--reason", "error");
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(_warehouse.FilePath, FixedTime.November2026))
        {
            warehouse.Connection.Run("insert into history.decision_effects values (1, '2026-10', 'Qz7Lm2', 5, 'QZ7LM2C5', 'account_status', '93')");
        }

        string standing = (await _warehouse.DecideAsync("list")).Output;
        string all = (await _warehouse.DecideAsync("list", "--all", "--client", "7")).Output;
        string shown = (await _warehouse.DecideAsync("show", "1")).Output;

        standing.Should().Contain("collection").And.NotContain("suppress");
        all.Should().Contain("countermanded by 3").And.Contain("countermands 2").And.NotContain("collection");
        shown.Should().Contain("file 12").And.Contain("R. Head").And.Contain("2026-10").And.Contain("account_status").And.Contain("93");
        (await _warehouse.DecideAsync("show", "9")).Code.Should().Be(ExitCode.FixSettings);
    }

    [Fact]
    public async Task A_warehouse_that_is_not_there_is_named_and_not_made()
    {
        Commands.CommandLineProbe probe = new();
        string missing = _warehouse.FilePath + "x";

        ExitCode code = await probe.RunAsync(
            ["decide", "restate", "--client", "5", "--date", "2026-10-31", "--by", "a", "--reason", "b", "--warehouse", missing]);

        code.Should().Be(ExitCode.FixSettings);
        probe.Error.Should().Contain(missing);
        File.Exists(missing).Should().BeFalse();
    }

    [Fact]
    public void Kinds_are_those_of_the_seed()
    {
        Seed seed = Seed.Parse(EmbeddedSql.Files.Single(file => file.Path == "sql/seeds/decision_kinds.csv"));

        seed.Rows.Select(row => row[0]).Should().Equal(DecisionKind.All.Select(kind => kind.Name));
        seed.Rows.Where(row => row[1].Contains('|', StringComparison.Ordinal)).Select(row => row[1])
            .Should().Equal(DecisionKind.All.Where(kind => kind.Values is not null && kind.Name != "bankruptcy").Select(kind => string.Join('|', kind.Values!)));
    }
}
