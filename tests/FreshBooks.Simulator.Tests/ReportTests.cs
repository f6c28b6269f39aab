using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

[Collection("the default portfolio")]
public sealed class ReportTests(PortfolioFixture portfolio)
{
    private static readonly string[] Buckets = ["0-30", "31-60", "61-90", "91+"];

    [Fact]
    public async Task Aging_puts_every_open_dollar_invoice_into_the_bucket_of_its_days()
    {
        JsonObject aging = await ReportAsync("accounts_aging", "end_date=2026-10-31&currency_code=USD");

        List<JsonObject> open = [.. portfolio.Invoices.Where(row => PortfolioFixture.IsOpen(row) && (string)row["currency_code"]! == "USD")];
        PortfolioFixture.Money(aging["totals"]!.AsObject(), "total").Should().Be(open.Sum(row => PortfolioFixture.Money(row, "outstanding")));
        decimal over90 = open
            .Where(row => PortfolioFixture.Through.DayNumber - PortfolioFixture.Day(row, "due_date").DayNumber > 90)
            .Sum(row => PortfolioFixture.Money(row, "outstanding"));
        PortfolioFixture.Money(aging["totals"]!.AsObject(), "91+").Should().Be(over90).And.BePositive();
        foreach (JsonNode? account in aging["accounts"]!.AsArray())
        {
            JsonObject row = account!.AsObject();
            Buckets.Sum(bucket => PortfolioFixture.Money(row, bucket)).Should().Be(PortfolioFixture.Money(row, "total"));
        }
    }

    [Fact]
    public async Task The_balance_sheet_is_what_was_billed_and_not_paid()
    {
        JsonObject sheet = await ReportAsync("balance_sheet", "dates[]=2026-10-31&currency_code=USD");

        JsonObject receivable = sheet["data"]![0]!["accounts"]![1]!.AsObject();
        decimal expected = portfolio.Invoices
            .Where(row => PortfolioFixture.IsOpen(row) && (string)row["currency_code"]! == "USD")
            .Sum(row => PortfolioFixture.Money(row, "outstanding"));
        PortfolioFixture.Money(receivable["balances"]![0]!.AsObject(), "balance").Should().Be(expected);
    }

    [Fact]
    public async Task Profit_and_loss_has_the_month_it_was_asked_for()
    {
        JsonObject report = await ReportAsync("profitloss_entity", "start_date=2026-09-01&end_date=2026-09-30", "profitloss");

        decimal billed = portfolio.Invoices
            .Where(row => (int)row["vis_state"]! != 1 && (string)row["v3_status"]! != "draft" && (string)row["currency_code"]! == "USD")
            .Where(row => ((string)row["create_date"]!).StartsWith("2026-09", StringComparison.Ordinal))
            .Sum(row => PortfolioFixture.Money(row, "amount"));
        decimal.Parse((string)report["total_income"]!["data"]![0]!["amount"]!, CultureInfo.InvariantCulture).Should().Be(billed);
    }

    [Fact]
    public async Task Days_in_any_other_form_are_ignored_and_the_report_covers_today_alone()
    {
        JsonObject wrapped = await ReportAsync("profitloss_entity", "search[start_date]=2026-09-01&search[end_date]=2026-09-30", "profitloss");

        ((string)wrapped["start_date"]!).Should().Be("2026-11-03");
        ((string)wrapped["end_date"]!).Should().Be("2026-11-03");
    }

    [Fact]
    public async Task Cash_flow_starts_where_the_month_before_ended()
    {
        JsonObject me = await portfolio.Session.GetJsonAsync("/auth/api/v1/users/me");
        string uuid = (string)me["response"]!["business_memberships"]![0]!["business"]!["business_uuid"]!;
        JsonObject september = await FlowAsync(uuid, "start_date=2026-09-01&end_date=2026-09-30");
        JsonObject october = await FlowAsync(uuid, "start_date=2026-10-01&end_date=2026-10-31");

        PortfolioFixture.Money(october, "starting_balance").Should().Be(PortfolioFixture.Money(september, "ending_balance")).And.BePositive();
    }

    private async Task<JsonObject> ReportAsync(string path, string query, string? key = null) =>
        (await portfolio.Session.ResultAsync($"reports/accounting/{path}?{query}"))[key ?? path]!.AsObject();

    private async Task<JsonObject> FlowAsync(string uuid, string query) =>
        (await portfolio.Session.GetJsonAsync($"/accounting/businesses/{uuid}/reports/cash_flow?{query}"))
            ["response"]!["result"]!["cash_flow"]!["summary"]!.AsObject();
}
