using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Books.Side;

/// <summary>
/// What the business has beside its receivables. The amount follows from the months, not from the clients, so a large
/// portfolio makes it no larger.
/// </summary>
internal static class SideBooks
{
    private const int Purpose = 6;

    public static Dictionary<string, List<SideDocument>> Make(SimulatorOptions options)
    {
        var books = new Dictionary<string, List<SideDocument>>();
        SalesDocuments.AddTo(books, options);
        WorkDocuments.AddTo(books, options);
        CostDocuments.AddTo(books, options);
        LedgerDocuments.AddTo(books, options);
        return books;
    }

    /// <summary>The numbers of one sort of document.</summary>
    public static RandomStream Random(SimulatorOptions options, string stream) =>
        new(options.Seed, stream.Aggregate(17L, (hash, letter) => (hash * 31) + letter), Purpose);

    public static JsonObject Money(decimal amount, string currency = "USD") => new()
    {
        ["amount"] = amount.ToString("0.00", CultureInfo.InvariantCulture),
        ["code"] = currency,
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant of a day that is the same day in UTC and in US Eastern time.</summary>
    public static DateTime At(DateOnly day, RandomStream random) =>
        day.ToDateTime(new TimeOnly(random.Between(13, 21), random.Below(60), random.Below(60)), DateTimeKind.Utc);

    public static DateOnly FirstDay(SimulatorOptions options) =>
        new DateOnly(options.Through.Year, options.Through.Month, 1).AddMonths(1 - options.Months);

    public static long ClientOf(SimulatorOptions options, RandomStream random) => 40_001 + random.Below(options.Clients);

    /// <summary>Adds fields that are null in every record.</summary>
    public static JsonObject With(this JsonObject body, JsonNode? value, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }
}
