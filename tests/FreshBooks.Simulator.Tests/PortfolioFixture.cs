using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

/// <summary>The whole default portfolio as the API gives it, deleted rows included.</summary>
public sealed class PortfolioFixture : IAsyncLifetime
{
    private ILookup<long, JsonObject> _invoicesByClient = null!;
    private ILookup<long, JsonObject> _paymentsByClient = null!;

    internal SimulatorSession Session { get; private set; } = null!;
    internal List<JsonObject> Clients { get; private set; } = null!;
    internal List<JsonObject> Invoices { get; private set; } = null!;
    internal List<JsonObject> Payments { get; private set; } = null!;
    internal List<JsonObject> CreditNotes { get; private set; } = null!;
    internal static DateOnly Through => SimulatorSession.October;

    public async Task InitializeAsync()
    {
        Session = await SimulatorSession.StartAsync(clients: 250);
        Clients = await BothWalksAsync("users/clients");
        Invoices = await BothWalksAsync("invoices/invoices", "&include[]=lines");
        Payments = await BothWalksAsync("payments/payments");
        CreditNotes = await BothWalksAsync("credit_notes/credit_notes");
        _invoicesByClient = Invoices.ToLookup(row => (long)row["customerid"]!);
        _paymentsByClient = Payments.ToLookup(row => (long)row["clientid"]!);
    }

    public async Task DisposeAsync() => await Session.DisposeAsync();

    internal IEnumerable<long> ClientsOf(string persona) =>
        Session.Simulator.Personas.Where(pair => pair.Value == persona).Select(pair => pair.Key);

    internal JsonObject Client(long id) => Clients.Single(row => (long)row["id"]! == id);

    internal List<JsonObject> InvoicesOf(long clientId) => [.. _invoicesByClient[clientId]];

    internal List<JsonObject> PaymentsOf(long clientId) => [.. _paymentsByClient[clientId]];

    internal List<JsonObject> CreditNotesOf(long clientId) => [.. CreditNotes.Where(row => (long)row["clientid"]! == clientId)];

    /// <summary>Days past due of the oldest sent, active invoice with something outstanding; 0 when none is past due.</summary>
    internal int DaysPastDue(long clientId) => InvoicesOf(clientId)
        .Where(IsOpen)
        .Select(row => Through.DayNumber - Day(row, "due_date").DayNumber)
        .Append(0)
        .Max();

    internal static bool IsOpen(JsonObject invoice) =>
        (int)invoice["vis_state"]! == 0 && (string)invoice["v3_status"]! != "draft" && Money(invoice, "outstanding") > 0m;

    internal static decimal Money(JsonObject row, string field) =>
        decimal.Parse((string)row[field]!["amount"]!, CultureInfo.InvariantCulture);

    internal static DateOnly Day(JsonObject row, string field) =>
        DateOnly.ParseExact(((string)row[field]!)[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<List<JsonObject>> BothWalksAsync(string path, string query = "") =>
        [.. await Session.WalkAsync(path, query), .. await Session.WalkAsync(path, query + "&search[vis_state]=1")];
}

[CollectionDefinition("the default portfolio")]
public sealed class PortfolioGroup : ICollectionFixture<PortfolioFixture>;
