namespace Metro2.Etl.Tests.Decisions;

public sealed class DecisionImportTests : IDisposable
{
    private const string Header = "client_id,kind,date,reason,value,payment_id,amount,expires";

    private readonly DecisionWarehouse _warehouse = new();

    public static TheoryData<string, string> Wrong => new()
    {
        { "x,collection,2026-10-31,because,,,,", "client_id: bad_id" },
        { ",collection,2026-10-31,because,,,,", "client_id: missing" },
        { "*,collection,2026-10-31,because,,,,", "client_id: bad_id" },
        { ",waive,2026-10-31,because,A32,,,2026-12-31", "client_id: missing" },
        { "*,waive,2026-10-31,because,A32,,,", "expires: missing_expiry" },
        { "*,waive,2026-10-31,because,A01,,,2026-12-31", "rule: never_waived" },
        { "5,collect,2026-10-31,because,,,,", "kind: unknown_kind" },
        { "5,collection,31.10.2026,because,,,,", "date: bad_date" },
        { "5,collection,,because,,,,", "date: missing" },
        { "5,collection,2026-10-31,,,,,", "reason: bad_text" },
        { "5,charge_off,2026-10-31,because,,,1.000,50", "expires: bad_date" },
        { "5,charge_off,2026-10-31,because,,,many,", "amount: bad_amount" },
        { "5,collection,2026-10-31,because,,,", "wrong_field_count" },
        { "5,collection,2026-09-30,because,,,,", "date: month_is_reported" },
        { "99,collection,2026-10-31,because,,,,", "client: unknown_client" },
    };

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public async Task Every_line_becomes_a_decision_and_the_same_file_counts_once()
    {
        string file = _warehouse.Write("d.csv", $"{Header}\n5,write-off,2026-08-01,\"bad debt, booked\",,501,,\n7,suppress,2026-10-31,asked,,,,2026-12-31\n*,waive,2026-10-31,asked,A32,,,2026-12-31\n");

        (await _warehouse.DecideAsync("import", file, "--by", "R. Head")).Code.Should().Be(ExitCode.Done);
        (ExitCode code, string output, _) = await _warehouse.DecideAsync("import", file, "--by", "R. Head");

        code.Should().Be(ExitCode.Done);
        output.Should().Contain("already");
        _warehouse.Rows().Should().Equal("1 Qz7Lm2 5 write_off 2026-08-01 payment 501", "2 Qz7Lm2 7 suppress 2026-10-31 2026-12-31", "3 Qz7Lm2 0 waive 2026-10-31 A32 2026-12-31");
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_line_is_named_and_no_line_is_taken(string line, string expected)
    {
        string file = _warehouse.Write("d.csv", $"{Header}\n7,suppress,2026-10-31,asked,,,,\n{line}\n");

        (ExitCode code, _, string error) = await _warehouse.DecideAsync("import", file, "--by", "R. Head");

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain("d.csv:3").And.Contain(expected).And.NotContain("because");
        _warehouse.Rows().Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "missing_column")]
    [InlineData("client_id,kind,date,reasons\n", "unknown_column")]
    [InlineData("client_id,kind,date\n", "reason: missing_column")]
    [InlineData("client_id,kind,date,reason\n", "no_decisions")]
    [InlineData("client_id,kind,date,reason\n5,\"open\n", "open_quote")]
    public async Task A_file_that_cannot_be_read_is_named(string text, string expected)
    {
        string file = _warehouse.Write("d.csv", text);

        (ExitCode code, _, string error) = await _warehouse.DecideAsync("import", file, "--by", "R. Head");

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(expected);
    }
}
