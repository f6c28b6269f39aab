using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

/// <summary>Portfolios that are made page by page.</summary>
public sealed class LargePortfolioTests
{
    private static readonly string[] s_paths =
    [
        "users/clients", "invoices/invoices", "payments/payments", "credit_notes/credit_notes", "invoice_profiles/invoice_profiles",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("&search[vis_state]=1")]
    [InlineData("&search[updated_min]=2026-09-01&search[updated_max]=2026-10-20")]
    [InlineData("&include[]=outstanding_balance&include[]=lines")]
    [InlineData("&search[clientid]=40007&search[userid]=40007&search[customerid]=40007")]
    public async Task A_portfolio_that_is_made_page_by_page_has_the_rows_of_one_that_is_held(string query)
    {
        await using SimulatorSession held = await SimulatorSession.StartAsync(seed: 5, clients: 600);
        await using SimulatorSession made = await SimulatorSession.StartAsync(seed: 5, clients: 600, change: options => options with { MostHeldClients = 0 });
        foreach (string path in s_paths)
        {
            List<JsonObject> expected = await held.WalkAsync(path, query);

            (await made.WalkAsync(path, query)).Select(row => row.ToJsonString()).Should().Equal(expected.Select(row => row.ToJsonString()), path);
        }
    }

    [Fact]
    public async Task What_is_made_page_by_page_is_found_by_id_follows_the_day_and_keeps_its_consumers()
    {
        await using SimulatorSession held = await SimulatorSession.StartAsync(clients: 300);
        await using SimulatorSession made = await SimulatorSession.StartAsync(clients: 300, change: options => options with { MostHeldClients = 0 });
        DateOnly august = new(2026, 8, 31);
        held.Simulator.ShowAsOf(august);
        made.Simulator.ShowAsOf(august);

        List<JsonObject> invoices = await made.WalkAsync("invoices/invoices");
        invoices.Select(row => row.ToJsonString()).Should().Equal((await held.WalkAsync("invoices/invoices")).Select(row => row.ToJsonString()));
        long id = (long)invoices[invoices.Count / 2]["id"]!;
        string single = string.Create(CultureInfo.InvariantCulture, $"invoices/invoices/{id}");
        (await made.ResultAsync(single)).ToJsonString().Should().Be((await held.ResultAsync(single)).ToJsonString());
        ((int)(await made.GetAsync(made.AccountPath("invoices/invoices/99"))).StatusCode).Should().Be(404);
        Consumers(made).Should().Be(Consumers(held));
        made.Simulator.Personas.Should().Equal(held.Simulator.Personas);
        made.Simulator.Invoking(simulator => simulator.Delete("invoices", id)).Should().Throw<InvalidOperationException>();
    }

    private static string Consumers(SimulatorSession session)
    {
        StringWriter writer = new();
        session.Simulator.WriteConsumerFile(writer);
        return writer.ToString();
    }
}
