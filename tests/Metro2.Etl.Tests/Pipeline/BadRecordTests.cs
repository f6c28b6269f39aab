using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>Records that cannot be read, through the whole path: a reject row, a client held back, and a month that goes on.</summary>
public sealed class BadRecordTests(FinishedMonth calm) : IClassFixture<FinishedMonth>
{
    [Theory]
    [InlineData(FaultKind.NullField, "invoices", "amount")]
    [InlineData(FaultKind.NullField, "invoices", "due_date")]
    [InlineData(FaultKind.NullField, "payments", "amount")]
    [InlineData(FaultKind.TextForNumber, "invoices", null)]
    [InlineData(FaultKind.TextForNumber, "payments", null)]
    public async Task An_unreadable_record_holds_its_client_back_and_the_month_goes_on(FaultKind kind, string route, string? field)
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Source.Faults.Add(new SimulatorFault { Kind = kind, Route = route, Walk = "listed", Page = 1, Row = 5, Field = field });

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);

        month.Query<string>("select source from etl.rejects where stage = 'staging'").Should().Equal(route);
        month.Query<long>("select count(*)::bigint from intermediate.eligibility where reason = 'source_rejected'").Should().Equal(1);
        month.Digests().Should().ContainKey("equifax-2026-10.dat");
    }

    [Theory]
    [InlineData(FaultKind.UnknownField)]
    [InlineData(FaultKind.MoneyAsNumber)]
    [InlineData(FaultKind.IdAsString)]
    [InlineData(FaultKind.DuplicateRow)]
    public async Task An_unusual_but_readable_record_changes_nothing(FaultKind kind)
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Source.Faults.Add(new SimulatorFault { Kind = kind, Route = "invoices", Walk = "listed", Page = 2 });

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);

        month.Digests().Should().BeEquivalentTo(calm.Month.Digests());
    }

    [Fact]
    public async Task A_bad_row_of_the_consumer_file_is_told_by_place_and_holds_only_its_client_back()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        string[] lines = await File.ReadAllLinesAsync(month.ConsumersPath);
        int line = Array.FindIndex(lines, text => text.StartsWith($"{month.ClientOf(Persona.OnTime)},", StringComparison.Ordinal));
        string[] cells = lines[line].Split(',');
        cells[1] = "robot";
        cells[6] = "000123456";
        lines[line] = string.Join(',', cells);
        await File.WriteAllLinesAsync(month.ConsumersPath, lines);

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings);

        month.Error.Should().Contain($"consumers.csv:{line + 1}").And.Contain("ssn").And.NotContain("000123456");
        month.Query<string>($"select reason from intermediate.eligibility where client_id = {month.ClientOf(Persona.OnTime)}")
            .Should().Equal("consumer_row_rejected");
    }
}
