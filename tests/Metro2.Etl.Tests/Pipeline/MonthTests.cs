using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>One month that ran through once; its tests only look.</summary>
public sealed class FinishedMonth : IAsyncLifetime
{
    internal TestMonth Month { get; private set; } = null!;

    internal ExitCode ExitCode { get; private set; }

    public async Task InitializeAsync()
    {
        Month = await TestMonth.StartAsync();
        ExitCode = await Month.RunAsync();
    }

    public async Task DisposeAsync() => await Month.DisposeAsync();
}

public sealed class MonthTests(FinishedMonth finished) : IClassFixture<FinishedMonth>
{
    private readonly TestMonth month = finished.Month;

    [Fact]
    public void A_month_ends_with_three_files_and_a_manifest_and_nothing_partial()
    {
        finished.ExitCode.Should().Be(ExitCode.DoneWithFindings, month.Error);
        month.Query<string>("select audit_id from etl.audit_results where failing_count > 0 order by 1").Should().Equal(
            ["A47"], "one of the invented people has an SSN in the tax number");

        month.Digests().Keys.Should().BeEquivalentTo(
            "equifax-2026-10.dat", "experian-2026-10.dat", "transunion-2026-10.dat", "manifest.json");
    }

    [Fact]
    public void Every_client_is_in_the_files_or_left_out_for_exactly_one_reason()
    {
        month.Query<long>("select client_id from intermediate.eligibility").Should()
            .BeEquivalentTo(month.Source.Personas.Keys).And.OnlyHaveUniqueItems();
        month.Query<long>("select count(*)::bigint from intermediate.eligibility where is_eligible").Single().Should().Be(
            month.Query<long>("select max(base_record_count)::bigint from etl.files").Single());
    }

    [Theory]
    [InlineData(Persona.DraftOnly, "only_drafts")]
    [InlineData(Persona.NoInvoices, "no_invoice")]
    [InlineData(Persona.NonUsd, "foreign_currency")]
    [InlineData(Persona.BlankAddress, "address_unusable")]
    [InlineData(Persona.Company, "company")]
    [InlineData(Persona.NoConsumerRow, "no_consumer_row")]
    [InlineData(Persona.NoSsnNoBirthDate, "no_identification")]
    [InlineData(Persona.DueOnReceipt, "never_on_credit")]
    [InlineData(Persona.ArchivedIdle, "closed_before_period")]
    [InlineData(Persona.OnTime, "reported")]
    [InlineData(Persona.AccentedName, "reported")]
    public void A_persona_gets_its_reason(string persona, string reason)
    {
        month.Query<string>($"select reason from intermediate.eligibility where client_id = {month.ClientOf(persona)}")
            .Should().Equal(reason);
    }

    [Theory]
    [InlineData(Persona.OnTime, "11")]
    [InlineData(Persona.FewDaysLate, "11")]
    [InlineData(Persona.Late30, "71")]
    [InlineData(Persona.Late60, "78")]
    [InlineData(Persona.Late90, "80")]
    [InlineData(Persona.Late120, "82")]
    [InlineData(Persona.Late150, "83")]
    [InlineData(Persona.Late180Plus, "84")]
    [InlineData(Persona.Cured, "11")]
    [InlineData(Persona.UnappliedCredit, "11")]
    [InlineData(Persona.ResidualBelowDollar, "11")]
    [InlineData(Persona.ArchivedPaidOffOnTime, "13")]
    [InlineData(Persona.ArchivedPaidOffLate, "13")]
    public void A_persona_gets_its_status(string persona, string status)
    {
        month.Query<string>($"select account_status from metro2.base_segments where client_id = {month.ClientOf(persona)}")
            .Should().Equal(status);
    }

    [Fact]
    public void An_address_that_cannot_be_reported_is_a_reject_with_its_remedy() =>
        month.Query<(string, string, string, string)>(
            $"select source, field, code, remedy from etl.rejects where stage = 'people' and record_key like 'client {month.ClientOf(Persona.BlankAddress)} line %'")
            .Should().Equal(("clients", "street", "missing_street", "Fill in the street or the PO box."));

    [Fact]
    public async Task The_same_command_again_does_nothing_and_says_so()
    {
        IReadOnlyDictionary<string, string> before = month.Digests();
        int requests = month.Source.Requests.Count;

        (await month.RunAsync()).Should().Be(ExitCode.Done);

        month.Output.Should().Contain("done already");
        month.Digests().Should().BeEquivalentTo(before);
        month.Source.Requests.Should().HaveCount(requests, "a finished month asks nobody");
    }

    [Fact]
    public async Task Two_folders_get_the_same_bytes()
    {
        await using TestMonth other = await TestMonth.StartAsync();
        await other.RunAsync();

        other.Digests().Should().BeEquivalentTo(month.Digests());
    }

    [Fact]
    public void The_files_differ_only_in_the_bureaus_own_ids()
    {
        string[] equifax = File.ReadAllLines(Path.Combine(month.FilesDirectory, "equifax-2026-10.dat"));
        string[] transunion = File.ReadAllLines(Path.Combine(month.FilesDirectory, "transunion-2026-10.dat"));

        equifax[0][22..32].Should().Be("EFX0000001");
        equifax[0][37..47].Should().Be("          ");
        transunion[0][37..47].Should().Be("TUC0000001");
        equifax[1..^1].Should().OnlyContain(line => line.Substring(20, 20) == "NORTHWATER01        ");
        transunion[1..^1].Should().OnlyContain(line => line.Substring(20, 20) == "NORTHWATERTU        ");
        transunion[1..^1].Select(WithoutIdentification).Should().Equal(equifax[1..^1].Select(WithoutIdentification));
    }

    [Fact]
    public void A_file_holds_what_the_history_says_it_told()
    {
        IReadOnlyList<(string Number, string Status, long Balance)> told = month.Query<(string, string, long)>(
            """
            select consumer_account_number, account_status, current_balance
            from history.reported_accounts where bureau = 'experian' order by record_number
            """);
        string[] lines = File.ReadAllLines(Path.Combine(month.FilesDirectory, "experian-2026-10.dat"))[1..^1];
        lines.Select(line => (line.Substring(42, 30).TrimEnd(), line.Substring(123, 2), long.Parse(line.AsSpan(154, 9))))
            .Should().Equal(told);
    }

    private static string WithoutIdentification(string line) => line[..20] + line[40..];
}
