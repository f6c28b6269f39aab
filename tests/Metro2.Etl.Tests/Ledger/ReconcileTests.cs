using System.Globalization;
using System.Text.Json;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Tests.Ledger;

public sealed class ReconcileTests(TwoProvenMonths months) : IClassFixture<TwoProvenMonths>
{
    private static readonly string[] s_chains = ["pages", "records", "clients", "invoices", "receivables", "payments", "file", "month", "changes"];

    [Fact]
    public async Task Every_chain_ties_from_the_source_to_the_trailer_and_to_the_month_before()
    {
        (await months.Month.SayAsync(["reconcile", "--period", TwoProvenMonths.Second, "--format", "jsonl", "--warehouse", months.Month.WarehousePath]))
            .Should().Be(ExitCode.Done, months.Month.Error);

        Dictionary<string, string>[] rows =
        [
            .. months.Month.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!),
        ];
        rows.Select(row => row["chain"]).Distinct().Should().Contain(s_chains);
        rows.Should().OnlyContain(row => row["unexplained_count"] == "0" && decimal.Parse(row["unexplained_amount"], CultureInfo.InvariantCulture) == 0);
        string accounts = rows.Single(row => row["chain"] == "clients" && row["kind"] == "step" && row["step"] == "accounts in the file")["record_count"];
        rows.Where(row => row["chain"] == "file" && row["step"] == "trailer").Select(row => row["record_count"]).Should().Equal(accounts, accounts, accounts);
        rows.Single(row => row["step"] == "accounts of 2026-10" && row["kind"] == "step")["record_count"].Should().Be(accounts);
        rows.Should().Contain(row => row["step"] == "accounts of 2026-09");
    }

    [Theory]
    [InlineData("text", "chain ")]
    [InlineData("csv", "chain,subject,kind")]
    public async Task It_is_printed_for_people_and_for_spreadsheets(string format, string start)
    {
        await months.Month.SayAsync(["reconcile", "--period", TwoProvenMonths.First, "--format", format, "--warehouse", months.Month.WarehousePath]);

        months.Month.Output.Should().StartWith(start).And.Contain("cents dropped");
    }

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    public void A_file_that_differs_from_the_accounts_by_one_is_not_published(int records, int balance, int trailer, int problems)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.November2026);
        warehouse.Connection.Run(
            "create schema metro2; create table metro2.base_segments as select 'N1' as consumer_account_number, 75::bigint as current_balance");
        Run run = new("R-2026-10", "R", ReportingPeriod.Parse("2026-10"), RunState.Running, FixedTime.November2026.Now, IsResumed: false);

        Action tie = () => warehouse.InTransaction("x", transaction => ControlTotals.Add(transaction, run, "equifax", 0, new FileContent(1, 75, 1, 0)));
        Action off = () => warehouse.InTransaction(
            "x", transaction => ControlTotals.Add(transaction, run, "equifax", 0, new FileContent(1 - records, 75 - balance, 1 + trailer, problems)));

        tie.Should().NotThrow();
        off.Should().Throw<EtlException>().Which.ExitCode.Should().Be(ExitCode.BlockedByAudit);
    }
}
